import { Hono, type Context } from 'hono'
import { stylesheet } from './authorize-css'
import { authorizePage, PRESELECTED, refusedPage } from './authorize-page'
import {
  AuthorizeRefusal,
  deniedUrl,
  grantedUrl,
  readAuthorizeRequest,
  scopesOf,
  type AuthorizeRequest,
  type Registration,
} from './authorize-request'
import { avatar, still } from './avatars'
import { preferredLanguage, textsFor } from './texts'
import type { Tokens } from './tokens'
import type { World } from './world'

const DAY = 'public, max-age=86400'

/** Says why; anything else is left to the app that these are mounted in. */
function showRefusal(error: Error, c: Context): Response | Promise<Response> {
  if (!(error instanceof AuthorizeRefusal)) throw error
  return c.html(refusedPage(error.reason, textsFor(c)), 400)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Where the form's button leads. */
function answer(
  request: AuthorizeRequest,
  form: Record<string, unknown>,
  tokens: Tokens,
  world: World,
): string {
  if (form['decision'] === 'cancel') return deniedUrl(request)
  const chosen = world.byLogin(text(form['login']))
  if (form['decision'] !== 'authorize' || !chosen) {
    throw new AuthorizeRefusal('nobody')
  }
  return grantedUrl(request, tokens.issue(chosen.person.id, scopesOf(request)).value)
}

/** Who is logged in without being asked: one who only watches, and for no more than a log-in. */
function silentViewer(request: AuthorizeRequest, world: World) {
  if (request.prompt !== 'none' || scopesOf(request).length > 0) return undefined
  const channel = world.byLogin(request.login_hint || PRESELECTED)
  return channel?.person.channel ? undefined : channel?.person
}

/**
 * The sandbox's pages for browsers, to be mounted at `/sandbox`. A forged form gains nothing: the
 * answer goes to the app's own address, with a `state` that the app did not make.
 */
export function createPages(app: Registration, tokens: Tokens, world: World): Hono {
  return new Hono()
    .onError(showRefusal)
    .use('/oauth2/*', preferredLanguage)
    .get('/oauth2/authorize', (c) => {
      c.header('Cache-Control', 'no-store')
      const request = readAuthorizeRequest(c.req.query(), app)
      const viewer = silentViewer(request, world)
      if (viewer) return c.redirect(grantedUrl(request, tokens.issue(viewer.id).value), 303)
      return c.html(authorizePage(request, world, textsFor(c)))
    })
    .post('/oauth2/authorize', async (c) => {
      c.header('Cache-Control', 'no-store')
      const form = await c.req.parseBody()
      return c.redirect(answer(readAuthorizeRequest(form, app), form, tokens, world), 303)
    })
    .get('/authorize.css', (c) =>
      c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': DAY }),
    )
    .get('/avatars/:file{\\w+\\.svg}', (c) => {
      const channel = world.byLogin(c.req.param('file').replace('.svg', ''))
      if (!channel) return c.notFound()
      const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': DAY }
      return c.body(avatar(channel.person), 200, headers)
    })
    .get('/stills/:file{\\w+-\\w+\\.svg}', (c) => {
      const [login = '', id = ''] = c.req.param('file').replace('.svg', '').split('-')
      const channel = world.byLogin(login)
      if (!channel) return c.notFound()
      const headers = { 'Content-Type': 'image/svg+xml', 'Cache-Control': DAY }
      return c.body(still(channel.person, id), 200, headers)
    })
}
