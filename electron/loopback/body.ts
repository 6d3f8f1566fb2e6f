import type { IncomingMessage } from 'node:http'
import type { Refusal } from './security'

/** Far more than a browser's window sends: the files it saves it keeps to itself. */
export const maxBodyBytes = 16 * 1024 * 1024

/** The JSON of a request, or why it was not taken. Only `application/json`: a form on a foreign page cannot send that. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? ''))
    return { status: 415, words: 'Input is JSON.' }
  const tooLong = { status: 413, words: `Input is at most ${maxBodyBytes} bytes.` }
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return tooLong
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBodyBytes) return tooLong
    chunks.push(chunk)
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return { status: 400, words: 'Input is not valid JSON.' }
  }
}
