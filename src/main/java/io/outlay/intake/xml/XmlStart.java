package io.outlay.intake.xml;

import java.util.regex.Pattern;

/** How XML begins. */
public final class XmlStart {
    /** Behind a mark of its encoding and blanks an element, a declaration or a comment, each in one or two bytes. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\A(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\\x00]*+<\\x00?[A-Za-z_?!].*", Pattern.DOTALL);

    private XmlStart() {}

    /** @param start first bytes of a file, each as the character of its value */
    public static boolean isXml(String start) {
        return BEGINNING.matcher(start).matches();
    }
}
