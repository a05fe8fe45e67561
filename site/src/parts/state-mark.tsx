/** A mark with its word, for states of controls and of conditions. */
export const StateMark = ({ mark, word, name }: { mark: string; word: string; name: string }) => (
  <span class={`state ${name}`}>
    <span class="mark" aria-hidden="true">
      {mark}
    </span>
    {word}
  </span>
);
