import { html } from 'hono/html'
import { scopesOf, type AuthorizeRequest } from './authorize-request'
import { inWords } from './scopes'
import type { Channel, World } from './world'

type Html = ReturnType<typeof html>

/** Who is chosen when the page opens. */
const PRESELECTED = 'ada_lovelace'

const spotlight = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M12 2 4 20h16Z" fill="currentColor" opacity=".28" />
  <path d="M12 2 8.4 20h7.2Z" fill="currentColor" />
  <ellipse cx="12" cy="20.4" rx="8" ry="1.8" fill="currentColor" />
</svg>`

/** Without script and without inline style, so that the strictest policy fits. */
const layout = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <title>${title}</title>
        <link rel="stylesheet" href="/sandbox/authorize.css" />
      </head>
      <body>
        <main>
          <p class="brand">${spotlight} Streamer Event Viewer <span>Sandbox</span></p>
          ${content}
        </main>
      </body>
    </html>`

function doing({ person, stream, game }: Channel): string {
  if (!person.channel) return 'Viewer'
  return stream ? `Live · ${game.name}` : 'Offline'
}

const choice = (channel: Channel): Html => {
  const { login, name } = channel.person
  return html`<li>
    <input
      type="radio"
      name="login"
      id="as-${login}"
      value="${login}"
      aria-describedby="doing-${login}"
      ${login === PRESELECTED ? html`checked` : ''}
    />
    <img src="/sandbox/avatars/${login}.svg" alt="" width="36" height="36" />
    <label for="as-${login}">${name}</label>
    <small id="doing-${login}">${doing(channel)}</small>
  </li>`
}

const asked = (request: AuthorizeRequest): Html => {
  const scopes = scopesOf(request)
  if (scopes.length === 0) return html`<p>Streamer Event Viewer asks only who you are.</p>`
  return html`<p>Streamer Event Viewer asks who you are, and would like to:</p>
    <ul class="scopes">
      ${scopes.map((scope) => html`<li>${inWords(scope)}</li>`)}
    </ul>`
}

const carried = (request: AuthorizeRequest): Html[] =>
  Object.entries(request).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  )

/** The page that asks who you are and whether the app may. */
export const authorizePage = (request: AuthorizeRequest, { channels }: World): Html =>
  layout(
    'Log in to the sandbox',
    html`<h1>Log in to the sandbox</h1>
      <p>
        This is not Twitch but a stand-in for it: everybody here is made up, and no account is
        needed.
      </p>
      <form method="post" action="/sandbox/oauth2/authorize">
        ${carried(request)}
        <fieldset>
          <legend>Who are you?</legend>
          <ul class="cast">
            ${channels.map(choice)}
          </ul>
        </fieldset>
        ${asked(request)}
        <div class="actions">
          <button name="decision" value="authorize">Authorize</button>
          <button name="decision" value="cancel" class="quiet">Cancel</button>
        </div>
        <small>Either way you go back to ${new URL(request.redirect_uri).host}.</small>
      </form>`,
  )

/** The page for a request that nobody can be sent back from. */
export const refusedPage = (reason: string): Html =>
  layout(
    'The sandbox cannot log you in',
    html`<h1>The sandbox cannot log you in</h1>
      <p>${reason}</p>
      <p>Go back to the app and log in from there. <a href="/">To the start page</a></p>`,
  )
