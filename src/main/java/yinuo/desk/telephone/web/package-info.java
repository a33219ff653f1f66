@NullMarked
package yinuo.desk.telephone.web;

import org.jspecify.annotations.NullMarked;
