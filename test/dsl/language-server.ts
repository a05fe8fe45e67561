import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

interface Position {
  line: number;
  character: number;
}

interface TextEdit {
  range: { start: Position; end: Position };
  newText: string;
}

interface WorkspaceEdit {
  changes?: Record<string, TextEdit[]>;
  documentChanges?: { textDocument: { uri: string }; edits: TextEdit[] }[];
}

interface Message {
  id?: number;
  method?: string;
  result?: unknown;
}

/** Asks TypeScript's language server, as an editor does, to rename what stands at a place in a file; gives the text that comes of it. */
export const renameInEditor = async (compiler: string, file: string, text: string, at: Position, newName: string): Promise<string> => {
  const server = spawn(process.execPath, [compiler, "--lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const uri = pathToFileURL(file).href;
  try {
    const received = messagesOf(server.stdout);
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const answerTo = async (id: number): Promise<unknown> => {
      for (;;) {
        const { value: message } = await received.next();
        if (!message) throw new Error("The language server ended without an answer");
        if (message.id === id && message.method === undefined) return message.result;
        // What the server asks of an editor is answered with nothing.
        if (message.id !== undefined && message.method !== undefined) send({ id: message.id, result: null });
      }
    };
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    await answerTo(1);
    send({ method: "initialized", params: {} });
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "typescript", version: 1, text } } });
    send({ id: 2, method: "textDocument/rename", params: { textDocument: { uri }, position: at, newName } });
    const edit = (await answerTo(2)) as WorkspaceEdit | null;
    const edits = edit?.changes?.[uri] ?? edit?.documentChanges?.find((change) => change.textDocument.uri === uri)?.edits ?? [];
    return withEdits(text, edits);
  } finally {
    server.kill();
  }
};

const endOfHeader = "\r\n\r\n";

/** Messages of a server, each after a header that says how long it is. */
async function* messagesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Message, void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const start = rest.indexOf(endOfHeader) + endOfHeader.length;
      const [, length] = /^Content-Length: (\d+)/m.exec(rest.subarray(0, start).toString("latin1")) ?? [];
      if (length === undefined || rest.length < start + Number(length)) break;
      const body = rest.subarray(start, start + Number(length)).toString();
      rest = rest.subarray(start + Number(length));
      yield JSON.parse(body) as Message;
    }
  }
}

/** A text with edits made, the last one first, so that the places of the others stay. */
const withEdits = (text: string, edits: readonly TextEdit[]): string => {
  const lines = text.split("\n");
  const later = edits.toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
  for (const { range, newText } of later) {
    const line = lines[range.start.line] ?? "";
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join("\n");
};
