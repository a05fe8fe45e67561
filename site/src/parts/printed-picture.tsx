import { useSystem } from "../here.ts";
import type { Picture } from "../picture.ts";
import { FlowTable } from "./flow-table.tsx";
import { Note } from "./note.tsx";
import { plural } from "../words/plural.ts";
import { Section } from "./section.tsx";

/** The whole picture at rest, on a page of its own in print; without a picture, the flows in words. */
export const PrintedPicture = ({ picture }: { picture: Picture }) => {
  const { flows } = useSystem().analysis;
  return (
    <Section id="diagram" title="How it works">
      {"problem" in picture ? (
        <>
          <Note kind="error" title="There is no picture of this system.">
            <p>The diagram was not drawn, because {picture.problem}. This table has all flows.</p>
          </Note>
          <FlowTable flows={flows} />
        </>
      ) : "tooLarge" in picture ? (
        <>
          <Note title={`${plural(picture.tooLarge, "component")} in one place are too many for a picture.`}>
            <p>This table has all flows.</p>
          </Note>
          <FlowTable flows={flows} />
        </>
      ) : (
        <figure class="diagram printed">
          <div class="drawing" dangerouslySetInnerHTML={{ __html: picture.svg }} />
          <figcaption>
            Dashed boxes are trust boundaries, heavy arrows carry what strangers shape. A tab such as <b>C 2</b> counts the worst open
            threats.
          </figcaption>
        </figure>
      )}
    </Section>
  );
};
