import { basisWords, type RelatedItem } from "@bartizan/model";
import { useHere } from "../here.ts";
import { ItemList } from "./item-list.tsx";

/** What is related to an entry, by who says so. */
export const RelatedItems = ({ items }: { items: readonly RelatedItem[] }) => {
  const { catalog } = useHere().site;
  const bases = [...new Set(items.map(({ basis }) => basis))];
  return (
    <>
      {bases.map((basis) => {
        const said = items.filter((item) => item.basis === basis);
        return (
          <ItemList
            summary={`${said.length} related, ${basisWords[basis]}`}
            items={said.map(({ framework, id, title }) => ({ id, title, target: catalog.entryTarget(framework.id, id) }))}
          />
        );
      })}
    </>
  );
};
