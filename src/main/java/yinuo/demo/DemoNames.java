package yinuo.demo;

import java.util.List;
import java.util.Random;

/** Names and phones that could be real and are not. */
public final class DemoNames {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
            + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解仇区";
    private static final String FIRST = "子梓雨思佳欣浩宇志建国文晓小永春海明丽秀玉美俊嘉家天若诗雅静慧淑婉可乐景云立";
    private static final String SECOND = "涵轩怡悦宁瑶琪彤辰泽睿豪杰伟强军华平芳娟敏燕玲红霞梅兰英勇斌磊鑫洋帆航林峰凯旭阳龙飞";
    private static final List<String> PREFIXES =
            List.of("130", "131", "135", "136", "137", "138", "139", "150", "151", "158", "159", "177", "186", "188");

    private final Random random;

    public DemoNames(Random random) {
        this.random = random;
    }

    public String surname() {
        return sign(SURNAMES);
    }

    public String person(String surname) {
        return surname + (random.nextInt(4) == 0 ? sign(SECOND) : sign(FIRST) + sign(SECOND));
    }

    public String phone() {
        return PREFIXES.get(random.nextInt(PREFIXES.size())) + "%08d".formatted(random.nextInt(100_000_000));
    }

    private String sign(String of) {
        return of.substring(random.nextInt(of.length())).substring(0, 1);
    }
}
