import { validator } from 'hono-openapi'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { isLogin } from '../shared/login'

/** With what else the path names. */
const params = v.objectWithRest(
  { login: v.pipe(v.string(), v.toLowerCase(), v.check(isLogin)) },
  v.string(),
)

/** The `:login` of a path, in lower case. @throws {ApiError} 400 `login-invalid` */
export const loginParam = validator('param', params, ({ success }, c) => {
  if (success) return
  throw new ApiError(
    400,
    'login-invalid',
    `"${c.req.param('login')}" can't be a Twitch name`,
    'A name has up to 25 letters (a to z), digits and underscores',
  )
})

/** Parses a query or a body by a schema. @throws {ApiError} 400 `request-invalid` naming the field */
export const valid = <Target extends 'query' | 'json' | 'form', Schema extends v.GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (parsed) => {
    if (parsed.success) return
    const [issue] = parsed.error
    const field = issue?.path?.map(keyOf).join('.')
    throw new ApiError(
      400,
      'request-invalid',
      `${field || 'The request'}: ${issue?.message}`,
      'Correct it and send it again',
    )
  })

/** Of a part of the path to what is wrong. */
const keyOf = (part: PropertyKey | { key: PropertyKey }) =>
  String(typeof part === 'object' ? part.key : part)
