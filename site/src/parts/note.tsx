import type { ComponentChildren } from "preact";

/** An empty or failed state, spelled out. */
export const Note = ({
  kind = "empty",
  title,
  children,
}: {
  kind?: "empty" | "error";
  title: ComponentChildren;
  children?: ComponentChildren;
}) => (
  <div class={`note ${kind}`}>
    <p class="note-title">{title}</p>
    {children}
  </div>
);
