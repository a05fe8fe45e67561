import { svgForPage } from "../svg-for-page.ts";

interface Props {
  title: string;
  text: string;
  /** The example that it stands beside: lines that it has not are marked. */
  other?: string;
  /** As SVG; left out where there is none, or where it holds anything that a page may not show. */
  drawing: string | undefined;
  /** Keeps ids of the drawing apart from those of others on the page. */
  prefix: string;
}

/** An example of the catalog as a picture and as text. */
export const Example = ({ title, text, other, drawing, prefix }: Props) => {
  const svg = drawing === undefined ? undefined : svgForPage(drawing, prefix);
  const lines = other === undefined ? undefined : new Set(other.split("\n"));
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {svg !== undefined && <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />}
      <pre>
        <code>
          {text
            .trimEnd()
            .split("\n")
            .map((line) => (
              <>
                {!lines || lines.has(line) ? line : <mark>{line}</mark>}
                {"\n"}
              </>
            ))}
        </code>
      </pre>
    </figure>
  );
};
