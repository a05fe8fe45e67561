import { kindWord, type ComponentView } from "@bartizan/model";

/** Badge and kind in words: `AGT agent`. */
export const kindText = (component: ComponentView): string => {
  const badge = kindWord(component.kind)?.badge;
  return badge === undefined ? component.kind : `${badge} ${component.kind}`;
};
