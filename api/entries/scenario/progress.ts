import { createInterface } from 'node:readline'

/** A line that tells how it goes and is overwritten; in a terminal only. */
export function progress(out: NodeJS.WriteStream) {
  const write = (text: string) => void (out.isTTY && out.write(`\r\u001b[K${text}`))
  return { show: write, clear: () => write('') }
}

/** Somebody who steps with Enter; the end of the input, or of the signal, ends it. */
export function stepsOf(input: NodeJS.ReadStream, signal: AbortSignal) {
  const lines = createInterface({ input, terminal: false, signal })
  const iterator = lines[Symbol.asyncIterator]()
  return {
    next: async () => !(await iterator.next()).done,
    close: () => lines.close(),
  }
}
