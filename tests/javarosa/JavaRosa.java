// Plays interviews in JavaRosa, the engine of ODK Collect: JSON lines in, JSON lines out.
//
// A line {xml, now} loads a form; a line {moves: [[move, ...], ...]} plays the moves of each step,
// each move [answer, reference, text], [add, reference, ""] or [remove, reference, place from 0].
// The answer to it: {states: [{reference: [value, relevant, required, readonly, violation]}]}, of a
// group or row [relevant]; or where it stopped {states, error}. After each move the form is gone
// through from top to bottom, so that counted rows come; where FRESH is set it is also opened anew,
// so that all is worked out from what is answered; rows over a count are removed.

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.SelectMultiData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.AnswerDataUtil;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.test.Scenario;
import org.javarosa.xform.util.XFormAnswerDataParser;
import org.javarosa.xform.util.XFormAnswerDataSerializer;

public class JavaRosa {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final boolean FRESH = System.getenv("FRESH") != null;

  private final FormDef form;
  private final FormEntryController controller;

  private JavaRosa(Path path) throws Exception {
    form = Scenario.createFormDef(path.toFile());
    controller = new FormEntryController(new FormEntryModel(form));
    form.setEventNotifier(event -> {});
    form.initialize(true, new InstanceInitializationFactory());
    through();
  }

  public static void main(String[] words) throws Exception {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    new XFormsModule().registerModule();
    PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
    PrototypeManager.registerPrototypes(CoreModelModule.classNames);
    Path path = Files.createTempFile("form", ".xml");
    path.toFile().deleteOnExit();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode told = JSON.readTree(line);
      if (told.has("xml")) {
        Files.writeString(path, told.get("xml").asText());
      } else {
        out.println(JSON.writeValueAsString(played(path, told.get("moves"))));
      }
    }
  }

  private static ObjectNode played(Path path, JsonNode steps) {
    ObjectNode found = JSON.createObjectNode();
    ArrayNode states = found.putArray("states");
    try {
      JavaRosa interview = new JavaRosa(path);
      for (JsonNode moves : steps) {
        for (JsonNode move : moves) {
          interview.act(move.get(0).asText(), move.get(1).asText(), move.get(2));
          interview.through();
        }
        ObjectNode state = JSON.createObjectNode();
        TreeElement root = interview.form.getMainInstance().getRoot();
        interview.look(root, "/" + root.getName(), state);
        states.add(state);
      }
    } catch (Exception error) {
      Throwable cause = error;
      while (cause.getCause() != null) cause = cause.getCause();
      found.put("error", String.valueOf(cause));
    }
    return found;
  }

  // what is done

  private void act(String what, String reference, JsonNode told) throws Exception {
    TreeReference at = whole(reference);
    TreeElement node = form.getMainInstance().resolveReference(at);
    if (what.equals("answer")) {
      if (node != null) form.setValue(answer(node, at, told.asText()), at, node, true);
    } else if (what.equals("add")) {
      int place = 0;
      do at.setMultiplicity(at.size() - 1, place++);
      while (form.getMainInstance().resolveReference(at) != null);
      controller.newRepeat(index(at));
    } else {
      at.setMultiplicity(at.size() - 1, told.asInt());
      form.deleteRepeat(index(at));
    }
  }

  private IAnswerData answer(TreeElement node, TreeReference at, String text) {
    if (text.isEmpty()) return null;
    QuestionDef asked = FormDef.findQuestionByRef(at.genericize(), form);
    int kind = asked == null ? Constants.CONTROL_UNTYPED : asked.getControlType();
    if (kind == Constants.CONTROL_SELECT_ONE) return new SelectOneData(new Selection(text));
    if (kind == Constants.CONTROL_TRIGGER) return new StringData(text);
    if (kind != Constants.CONTROL_SELECT_MULTI)
      return XFormAnswerDataParser.getAnswerData(text, node.getDataType());
    List<Selection> chosen = new ArrayList<>();
    for (String code : text.split(" ")) chosen.add(new Selection(code));
    return new SelectMultiData(chosen);
  }

  private static TreeReference whole(String reference) {
    TreeReference found = Scenario.getRef(reference).clone();
    for (int step = 0; step < found.size(); step++)
      if (found.getMultiplicity(step) < 0) found.setMultiplicity(step, 0);
    return found;
  }

  private FormIndex index(TreeReference at) {
    FormIndex index = FormIndex.createBeginningOfFormIndex();
    do index = controller.getModel().incrementIndex(index);
    while (index.isInForm() && !at.equals(index.getReference()));
    return index;
  }

  private void through() {
    forward();
    while (shortened()) forward();
    if (!FRESH) return;
    form.initialize(false, new InstanceInitializationFactory());
    forward();
  }

  private void forward() {
    for (int turn = 0; turn < 2; turn++) {
      controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
      int event = controller.stepToNextEvent();
      while (event != FormEntryController.EVENT_END_OF_FORM) event = controller.stepToNextEvent();
    }
  }

  private boolean shortened() {
    FormIndex index = FormIndex.createBeginningOfFormIndex();
    do {
      index = controller.getModel().incrementIndex(index);
      if (index.isInForm() && isSurplus(index)) {
        form.deleteRepeat(index);
        return true;
      }
    } while (index.isInForm());
    return false;
  }

  private boolean isSurplus(FormIndex index) {
    if (!(form.getChild(index) instanceof GroupDef)) return false;
    GroupDef group = (GroupDef) form.getChild(index);
    TreeReference row = index.getReference();
    FormInstance instance = form.getMainInstance();
    if (!group.getRepeat() || group.getCountReference() == null) return false;
    if (instance.resolveReference(row) == null) return false;
    TreeReference count = FormInstance.unpackReference(group.getCountReference());
    IAnswerData many = instance.resolveReference(count.contextualize(row)).getValue();
    return row.getMultLast() >= (many == null ? 0 : AnswerDataUtil.answerDataToInt(many));
  }

  // what stands

  private void look(TreeElement element, String above, ObjectNode found) {
    for (int place = 0; place < element.getNumChildren(); place++) {
      TreeElement child = element.getChildAt(place);
      if (child.getMult() < 0) continue;
      String at = above + "/" + child.getName();
      if (child.isRepeatable()) at += "[" + (child.getMult() + 1) + "]";
      ArrayNode state = found.putArray(at);
      if (child.isRepeatable() || child.getNumChildren() > 0) {
        state.add(child.isRelevant());
        look(child, at, found);
      } else {
        state.add(text(child)).add(child.isRelevant());
        state.add(child.isRequired()).add(!child.isEnabled()).add(violation(child));
      }
    }
  }

  private String text(TreeElement node) {
    if (node.getValue() == null) return "";
    IAnswerData held = node.getValue();
    return String.valueOf(
        new XFormAnswerDataSerializer().serializeAnswerData(held, node.getDataType()));
  }

  private String violation(TreeElement node) {
    if (!node.isRelevant()) return "";
    if (node.getValue() == null) return node.isRequired() ? "required" : "";
    return form.evaluateConstraint(node.getRef(), node.getValue()) ? "" : "constraint";
  }
}
