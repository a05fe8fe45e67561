import { compareText } from "@bartizan/model";
import type { DiagramView } from "../views/diagram-view.ts";

/** Asks for two components; the script answers with the ways between them. It needs the flows of the view as a table on the same page. */
export const WaysForm = ({ view: { analysis, picture } }: { view: DiagramView }) => {
  if (!("svg" in picture)) return null;
  const options = analysis.components
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ id, name }) => (
      <option value={id} data-shape={picture.shapes.components.get(id)}>
        {name}
      </option>
    ));
  return (
    <div class="ways" data-ways hidden>
      <span class="ways-title">Ways</span>
      {["from", "to"].map((end) => (
        <label>
          {end}
          <select autocomplete="off">
            <option value="">choose one</option>
            {options}
          </select>
        </label>
      ))}
      <span role="status" />
      <ol class="plain" />
    </div>
  );
};
