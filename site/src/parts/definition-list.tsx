import type { ComponentChildren } from "preact";

/** Terms and what they are, side by side. */
export const DefinitionList = ({ items }: { items: readonly (readonly [ComponentChildren, ComponentChildren])[] }) => (
  <dl class="facts">
    {items.map(([term, value]) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
