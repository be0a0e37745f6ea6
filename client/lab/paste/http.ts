import type { Answer } from './answer'
import { fromRequest, headerOf } from './request'

const requestLine = /^(GET|POST|PUT|PATCH|DELETE) +\S+(?: +HTTP\/[\d.]+)?$/
const isComment = (line: string) => /^(?:#|\/\/)/.test(line)

/**
 * A request as HTTP/1.1 writes it, as Postman's code snippets and files for REST clients do:
 * request line, headers, an empty line, the body.
 */
export function recogniseHttp(text: string): Answer | undefined {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !isComment(line))
  const method = requestLine.exec(lines[first]?.trim() ?? '')?.[1]
  if (!method) return undefined
  const remaining = lines.slice(first + 1)
  // Some forget the empty line.
  const end = remaining.findIndex((line) => line.trim() === '' || /^\s*[{[]/.test(line))
  const headers = new Map(remaining.slice(0, end < 0 ? undefined : end).map(headerOf))
  const body = end < 0 ? [] : remaining.slice(end)
  const next = body.findIndex((line) => line.startsWith('###'))
  const request = { method, headers, body: body.slice(0, next < 0 ? undefined : next).join('\n') }
  return fromRequest('http', request, 'an empty line and JSON after the headers')
}
