/** Something that the caller can put right: told in one line with a hint, without a stack, and with exit code 2. */
export class InputError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "InputError";
    this.hint = hint;
  }
}
