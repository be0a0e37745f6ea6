/** A field that can't be set so: the message says what would do. */
export class FieldError extends Error {
  override readonly name = 'FieldError'
}

type Fields = Record<string, unknown>

/** A list has fields too: its items, by their indexes. */
const hasFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * Sets a field of an event by its path, such as `message.text`, to what the text says; the kind is
 * that of the field's present value. Answers the event with it; the given one stays as it is.
 * @throws {FieldError} for an unknown field or another kind of value
 */
export function setField(event: Fields, path: string, text: string): Fields {
  const [name = '', ...rest] = path.split('.')
  if (!Object.hasOwn(event, name)) {
    throw new FieldError(`There is no field "${name}". There are: ${Object.keys(event).join(', ')}`)
  }
  const before = event[name]
  if (rest.length === 0) return { ...event, [name]: parse(path, before, text) }
  if (!hasFields(before)) throw new FieldError(`"${name}" has no fields`)
  const inner = setField(before, rest.join('.'), text)
  return { ...event, [name]: Array.isArray(before) ? Object.values(inner) : inner }
}

function parse(path: string, before: unknown, text: string): unknown {
  if (typeof before === 'string') return text
  if (typeof before === 'number') {
    const number = Number(text)
    if (text.trim() === '' || Number.isNaN(number)) throw new FieldError(`${path} must be a number`)
    return number
  }
  if (typeof before === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new FieldError(`${path} must be true or false`)
    return text === 'true'
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new FieldError(`${path} must be JSON`)
  }
}
