/**
 * Judges PDF files by the rules of veraPDF, many files and profiles in one start of Java.
 *
 * <p>Arguments: PROFILES (ids with commas between) and files. For each file and each profile, in
 * that order, prints one line "PASS" or "FAIL", and under it, after a tab, one line for each
 * broken rule: rule, how often, what it says, where first. Exits with 2 for an unknown profile
 * and with 3 when veraPDF finds no rules.
 */
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;

public class Conform {
  // Kept in a field, or Java may collect it and forget the level.
  private static final Logger EVERY_LOGGER = Logger.getLogger("");

  public static void main(String[] arguments) {
    EVERY_LOGGER.setLevel(Level.OFF); // veraPDF logs each damaged object; the verdict says enough
    VeraGreenfieldFoundryProvider.initialise();
    if (Profiles.getVeraProfileDirectory().getValidationProfiles().isEmpty()) {
      leave(3, "veraPDF found no rules; are the JAXB jars complete?");
    }
    List<PDFAFlavour> profiles = profiles(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      for (PDFAFlavour profile : profiles) {
        judge(new File(arguments[i]), profile);
      }
    }
  }

  private static void leave(int status, String why) {
    System.err.println(why);
    System.exit(status);
  }

  private static List<PDFAFlavour> profiles(String ids) {
    List<PDFAFlavour> profiles = new ArrayList<>();
    for (String id : ids.split(",")) {
      PDFAFlavour profile = PDFAFlavour.byFlavourId(id);
      if (!hasRules(profile)) {
        leave(2, "There is no profile \"" + id + "\".");
      }
      profiles.add(profile);
    }
    return profiles;
  }

  private static boolean hasRules(PDFAFlavour profile) {
    try {
      return profile != PDFAFlavour.NO_FLAVOUR && validator(profile) != null;
    } catch (NoSuchElementException e) {
      return false;
    }
  }

  private static PDFAValidator validator(PDFAFlavour profile) {
    return Foundries.defaultInstance().createValidator(profile, false);
  }

  private static void judge(File file, PDFAFlavour profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile);
        PDFAValidator validator = validator(profile)) {
      report(validator.validate(parser));
    } catch (VeraPDFException | IOException | RuntimeException e) {
      // A file that cannot be read breaks every profile, but must not stop the others.
      System.out.println("FAIL");
      line("unreadable", 1, reason(e), "");
    }
  }

  private static void report(ValidationResult result) {
    boolean checked = result.getTotalAssertions() > 0;
    System.out.println(checked && result.isCompliant() ? "PASS" : "FAIL");
    if (!checked) {
      line("unchecked", 1, "no rule could be checked", "");
    }
    Map<String, TestAssertion> first = firstFailures(result);
    Map<String, Integer> broken = new TreeMap<>();
    result.getFailedChecks().forEach((rule, times) -> broken.merge(name(rule), times, Integer::sum));
    broken.forEach(
        (rule, times) -> {
          TestAssertion example = first.get(rule);
          line(
              rule,
              times,
              example == null ? "" : example.getMessage(),
              example == null ? "" : example.getLocation().getContext());
        });
  }

  private static Map<String, TestAssertion> firstFailures(ValidationResult result) {
    Map<String, TestAssertion> first = new TreeMap<>();
    for (TestAssertion check : result.getTestAssertions()) {
      if (check.getStatus() == TestAssertion.Status.FAILED) {
        first.putIfAbsent(name(check.getRuleId()), check);
      }
    }
    return first;
  }

  private static void line(String rule, int times, String says, String where) {
    System.out.println(String.join("\t", "", rule, "" + times, oneLine(says), oneLine(where)));
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }

  private static String name(RuleId rule) {
    return rule.getClause() + "-" + rule.getTestNumber();
  }

  private static String reason(Throwable error) {
    Throwable deepest = error;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
  }
}
