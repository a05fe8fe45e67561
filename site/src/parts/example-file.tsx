import type { ComponentChildren } from "preact";

/** A file that readers can copy. The tests run every one of them as what `sort` says it is. */
export const ExampleFile = ({ sort, name, text, children }: { sort: string; name: string; text: string; children?: ComponentChildren }) => (
  <figure class="example" data-example={sort}>
    <figcaption>
      <code>{name}</code>
    </figcaption>
    <pre>
      <code>{text.trimEnd()}</code>
    </pre>
    {children}
  </figure>
);
