/** A title of a rule, whose `{names}` stand for elements. */
export const RuleTitle = ({ title }: { title: string }) => (
  <>{title.split(/\{([^{}]*)\}/).map((part, index) => (index % 2 === 1 ? <var>{part}</var> : part))}</>
);
