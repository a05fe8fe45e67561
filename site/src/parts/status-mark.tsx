import type { Status } from "@bartizan/model";
import { statusWords } from "../words/status.ts";

export const StatusMark = ({ status }: { status: Status }) => (
  <span class={`status ${status}`}>
    <span class="mark" aria-hidden="true">
      {statusWords[status].mark}
    </span>
    {status}
  </span>
);
