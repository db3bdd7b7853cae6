/** A language server as a process, driven through its protocol. */
import { type ChildProcess, spawn } from 'node:child_process';

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};

export interface ServerProcess {
  readonly process: ChildProcess;
  request<T>(method: string, params: unknown): Promise<T>;
  notify(method: string, params: unknown): void;
  /** Calls with the parameters of each notification of a kind. */
  on(method: string, listener: (params: unknown) => void): void;
  /** Ends it, whatever it is doing. */
  kill(): void;
}

/** Starts a command that speaks the protocol on its standard streams. */
export function startProcess(command: string, args: readonly string[]): ServerProcess {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let count = 0;
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = ({ id, method, params, result, error }: Message): void => {
    if (method !== undefined && id === undefined)
      for (const listener of listeners.get(method) ?? []) listener(params);
    // What the server asks of an editor, such as to watch files, is answered with nothing.
    else if (method !== undefined) send({ id, result: null });
    else if (error !== undefined) waiting.get(id!)?.reject(new Error(error.message));
    else waiting.get(id!)?.resolve(result);
    if (method === undefined) waiting.delete(id!);
  };
  readMessages(child, take);
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the server has ended'));
  });
  child.stdin.on('error', () => undefined);
  return {
    process: child,
    request: <T>(method: string, params: unknown) =>
      new Promise<T>((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve: (value) => resolve(value as T), reject });
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function readMessages(child: ChildProcess, take: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted: number | undefined;
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (wanted === undefined || size >= wanted) {
      const buffer = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      chunks = [buffer];
      if (wanted === undefined) {
        const head = buffer.indexOf('\r\n\r\n');
        if (head < 0) return;
        wanted = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
        chunks = [buffer.subarray(head + 4)];
        size = chunks[0]!.length;
        continue;
      }
      const text = buffer.toString('utf8', 0, wanted);
      chunks = [buffer.subarray(wanted)];
      size = chunks[0]!.length;
      wanted = undefined;
      take(JSON.parse(text));
    }
  });
}
