import { trifectaSentence } from "../answers/trifecta-sentence.ts";
import { useSystem } from "../here.ts";
import { overlays } from "../words/overlays.ts";

/** One choice of what the picture shows. The style sheet does the showing, so that it works without script, too. */
export const DiagramOverlays = () => (
  <fieldset class="overlays" data-overlays>
    <legend>Show</legend>
    {overlays.map(({ id, name }, index) => (
      <label>
        <input type="radio" name="overlay" value={id} checked={index === 0} autocomplete="off" />
        {name}
      </label>
    ))}
  </fieldset>
);

/** What the chosen overlay means, and what it comes to. */
export const OverlayLegends = () => {
  const { analysis } = useSystem();
  const trifecta = trifectaSentence(analysis);
  return (
    <>
      {overlays.map(({ id, legend }) => (
        <span class={`legend legend-${id}`}>
          {id === "reach" && trifecta !== undefined && <strong>{trifecta} </strong>}
          {legend}
        </span>
      ))}
    </>
  );
};
