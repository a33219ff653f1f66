package yinuo.register;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import yinuo.page.Page;

/** Phone numbers as people give them, masked on screen, and whole for a moment for whoever has that written into the journal. */
public final class Phone {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,15}(-\\d{1,6})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s()（）]");
    private static final Pattern LANDLINE = Pattern.compile("\\d{3,4}-\\d{7,8}(-\\d+)?");
    private static final int SHOWN = 4;

    private Phone() {}

    /** Without blanks and in plain digits, or nothing when it is no phone number. */
    public static Optional<String> read(String typed) {
        var plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var number = LANDLINE.matcher(plain).matches() ? plain.replaceFirst("-", "") : plain;
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /**
     * The whole number on screen.
     *
     * @param path where the page asks for it masked again
     * @param label the home to go back to where the page cannot do so by itself
     */
    public static String whole(Page page, Model model, String phone, String path, String label) {
        model.addAttribute("phone", phone);
        model.addAttribute("hide", page.url(path));
        model.addAttribute("label", label);
        return page.htmx() ? "register/phone" : "register/phone-page";
    }

    /** Masked again on screen. */
    public static String masked(Model model, String phone) {
        model.addAttribute("phone", masked(phone));
        model.addAttribute("hide", "");
        return "register/phone";
    }

    public static String masked(String phone) {
        if (phone.length() <= SHOWN) {
            return "*".repeat(phone.length());
        }
        var head = phone.length() >= 11 ? phone.substring(0, 3) : phone.substring(0, 1);
        return head + "****" + phone.substring(phone.length() - SHOWN);
    }
}
