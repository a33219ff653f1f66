@NullMarked
package yinuo.counter.ownerfile.web;

import org.jspecify.annotations.NullMarked;
