import { validator } from 'hono/validator'
import * as v from 'valibot'
import { ApiError } from '../middleware/api-error'
import { isLogin } from '../shared/login'

const login = v.pipe(v.string(), v.toLowerCase(), v.check(isLogin))

/** The `:login` of a path, in lower case. @throws {ApiError} 400 `login-invalid` */
export const loginParam = validator(
  'param',
  (params): { [name: string]: string; login: string } => {
    const parsed = v.safeParse(login, params.login)
    if (parsed.success) return { ...params, login: parsed.output }
    throw new ApiError(
      400,
      'login-invalid',
      `"${params.login}" can't be a name on Twitch`,
      'A name has up to 25 letters (a to z), digits and underscores',
    )
  },
)

/** Parses a query or a body by a schema. @throws {ApiError} 400 `request-invalid` naming the field */
export const valid = <Target extends 'query' | 'json', Schema extends v.GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(target, (value: unknown): v.InferOutput<Schema> => {
    const parsed = v.safeParse(schema, value)
    if (parsed.success) return parsed.output
    const [issue] = parsed.issues
    throw new ApiError(
      400,
      'request-invalid',
      `${(issue && v.getDotPath(issue)) ?? 'The request'}: ${issue?.message}`,
      'Correct it and send it again',
    )
  })
