import { Hono } from 'hono'
import { html } from 'hono/html'
import { languageDetector } from 'hono/language'
import * as v from 'valibot'
import type { NodeEnv } from '../middleware/header'
import { pageOrigin } from '../middleware/page-origin'
import type { Env } from '../settings/env'
import { createMockUsers, type MockApp, type MockUser, type Twitch } from '../twitch'
import { valid } from './validate'

/** What a log-in asks Twitch's authorize page. */
const request = v.object({ scope: v.optional(v.string(), ''), state: v.string() })
const choice = v.object({ ...request.entries, user: v.string() })

const words = {
  en: { title: 'Log in to the mock of Twitch', who: 'Who are you?' },
  fr: { title: 'Connexion au simulacre de Twitch', who: 'Qui êtes-vous ?' },
}
const languages = ['en', 'fr'] as const

/** Where a viewer logs in who is at a mock of Twitch, which has no page for it. */
export const mockLogin = (app: MockApp, { redirectUri }: Pick<Twitch, 'redirectUri'>, env: Env) => {
  const mock = createMockUsers(app)
  return new Hono<NodeEnv>()
    .use(
      languageDetector({
        order: ['header'],
        caches: false,
        supportedLanguages: [...languages],
        fallbackLanguage: 'en',
      }),
    )
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      await next()
    })
    .get('/authorize', valid('query', request), async (c) => {
      const language = languages.find((one) => one === c.get('language')) ?? 'en'
      return c.html(page(language, await mock.list(), c.req.valid('query')))
    })
    .post('/authorize', valid('form', choice), async (c) => {
      const { user, scope, state } = c.req.valid('form')
      const answer = new URLSearchParams({
        access_token: await mock.tokenOf(user, scope),
        scope,
        state,
        token_type: 'bearer',
      })
      return c.redirect(`${redirectUri(pageOrigin(c, env))}#${answer}`, 303)
    })
}

const page = (
  language: keyof typeof words,
  users: readonly MockUser[],
  { scope, state }: v.InferOutput<typeof request>,
) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <title>${words[language].title}</title>
      </head>
      <body>
        <h1>${words[language].title}</h1>
        <form method="post" action="/mock/authorize">
          <input type="hidden" name="scope" value="${scope}" />
          <input type="hidden" name="state" value="${state}" />
          <fieldset>
            <legend>${words[language].who}</legend>
            ${users.map(
              ({ id, name }) => html`<p><button name="user" value="${id}">${name}</button></p>`,
            )}
          </fieldset>
        </form>
      </body>
    </html>`
