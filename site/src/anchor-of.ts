/**
 * The HTML id of something by its sort and name; other words give another id. Names may hold spaces, ids may not.
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
 */
export const anchorOf = (...words: readonly string[]): string =>
  words.map((word, index) => word.replaceAll(index < words.length - 1 ? /[\s_~:]/g : /[\s_~]/g, spelled)).join(":");

const spelled = (character: string): string => (character === " " ? "_" : `~${character.charCodeAt(0).toString(16)}~`);
