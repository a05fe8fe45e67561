import { useHere } from "../here.ts";
import { Link } from "./link.tsx";
import { RuleTitle } from "./rule-title.tsx";

/** A rule by its title, leading to its page. */
export const RuleLink = ({ id }: { id: string }) => {
  const { catalog } = useHere().site;
  const path = catalog.rulePath(id);
  return (
    <Link to={path === undefined ? undefined : { path }}>
      <RuleTitle title={catalog.rules.get(id)?.title ?? id} />
    </Link>
  );
};
