import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  title: ComponentChildren;
  /** A sentence under the title. */
  intro?: ComponentChildren;
  children?: ComponentChildren;
}

export const Section = ({ id, title, intro, children }: Props) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {intro !== undefined && <p class="intro">{intro}</p>}
    {children}
  </section>
);
