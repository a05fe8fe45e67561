import type { Question } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { DataTable, type Column } from "./data-table.tsx";
import { ElementLink } from "./element-link.tsx";
import { SourcePlace } from "./source-place.tsx";
import { ThreatLink } from "./threat-link.tsx";
import { Link } from "./link.tsx";
import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";

const columns: readonly Column<Question>[] = [
  {
    head: "Question",
    names: true,
    cell: (question) => (
      <>
        {question.text}
        <span class="leg">
          Write <code>{question.attribute}</code> at <ElementLink id={question.element} /> <SourcePlace span={question.span} />
        </span>
      </>
    ),
  },
  { head: "Answers", cell: ({ answers }) => <Answers answers={answers} /> },
  {
    head: "Decides",
    sort: "wide",
    cell: ({ decides }) => (
      <ul class="plain">
        {decides.map((id) => (
          <li>
            <ThreatLink id={id} />
          </li>
        ))}
      </ul>
    ),
  },
  { head: "Risk it decides", sort: "number", cell: ({ risk }) => risk },
];

const shortColumns: readonly Column<Question>[] = [
  { head: "Question", names: true, sort: "wide", cell: (question) => <Asked question={question} /> },
  { head: "Answers", cell: ({ answers }) => <Answers answers={answers} /> },
  { head: "Decides", sort: "tight", cell: ({ decides }) => plural(decides.length, "threat") },
];

/** Questions with anchors of their own; the short form leads to the long one. */
export const QuestionTable = ({ questions, short = false }: { questions: readonly Question[]; short?: boolean }) => (
  <DataTable
    caption="Questions"
    columns={short ? shortColumns : columns}
    rows={questions}
    {...(!short && { rowProps: ({ id }: Question) => ({ id: anchorOf("question", id) }) })}
  />
);

const Asked = ({ question }: { question: Question }) => (
  <Link to={{ path: useSystem().questionsPage, anchor: anchorOf("question", question.id) }}>{question.text}</Link>
);

const Answers = ({ answers }: { answers: readonly string[] }) => (
  <ul class="answers">
    {answers
      .filter((answer) => answer !== "unknown")
      .map((answer) => (
        <li>
          <code>{answer}</code>
        </li>
      ))}
  </ul>
);
