import { html } from 'hono/html'
import { scopesOf, type AuthorizeRefusal, type AuthorizeRequest } from './authorize-request'
import type { PageTexts } from './texts'
import type { Channel, World } from './world'

type Html = ReturnType<typeof html>

/** Who is chosen when the page opens and nobody is expected. */
export const PRESELECTED = 'ada_lovelace'

const spotlight = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M12 2 4 20h16Z" fill="currentColor" opacity=".28" />
  <path d="M12 2 8.4 20h7.2Z" fill="currentColor" />
  <ellipse cx="12" cy="20.4" rx="8" ry="1.8" fill="currentColor" />
</svg>`

/** Without script and without inline style, so that the strictest policy fits. */
const layout = (title: string, texts: PageTexts, content: Html): Html =>
  html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <title>${title}</title>
        <link rel="stylesheet" href="/sandbox/authorize.css" />
      </head>
      <body>
        <main>
          <p class="brand">${spotlight} Streamer Event Viewer <span>${texts.sandbox}</span></p>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`

function doing({ person, stream, game }: Channel, texts: PageTexts): string {
  if (!person.channel) return texts.viewer
  return stream ? texts.live(game.name) : texts.offline
}

const choice = (channel: Channel, chosen: string, texts: PageTexts): Html => {
  const { login, name } = channel.person
  return html`<li>
    <input
      type="radio"
      name="login"
      id="as-${login}"
      value="${login}"
      aria-describedby="doing-${login}"
      ${login === chosen ? html`checked` : ''}
    />
    <img src="/sandbox/avatars/${login}.svg" alt="" width="36" height="36" />
    <label for="as-${login}">${name}</label>
    <small id="doing-${login}">${doing(channel, texts)}</small>
  </li>`
}

const asked = (request: AuthorizeRequest, { asksWho, asksMore, scopes }: PageTexts): Html => {
  const wanted = scopesOf(request)
  if (wanted.length === 0) return html`<p>${asksWho}</p>`
  const words = new Map(Object.entries(scopes))
  return html`<p>${asksMore}</p>
    <ul class="scopes">
      ${wanted.map((scope) => html`<li>${words.get(scope) ?? scope}</li>`)}
    </ul>`
}

const carried = (request: AuthorizeRequest): Html[] =>
  Object.entries(request).flatMap(([name, value]) =>
    value === undefined ? [] : [html`<input type="hidden" name="${name}" value="${value}" />`],
  )

/** The page that asks who you are and whether the app may. */
export const authorizePage = (
  request: AuthorizeRequest,
  { channels, byLogin }: World,
  texts: PageTexts,
): Html => {
  const chosen = byLogin(request.login_hint ?? '')?.person.login ?? PRESELECTED
  return layout(
    texts.title,
    texts,
    html`<p>${texts.why}</p>
      <form method="post" action="/sandbox/oauth2/authorize">
        ${carried(request)}
        <fieldset>
          <legend>${texts.who}</legend>
          <ul class="cast">
            ${channels.map((channel) => choice(channel, chosen, texts))}
          </ul>
        </fieldset>
        ${asked(request, texts)}
        <div class="actions">
          <button name="decision" value="authorize">${texts.authorize}</button>
          <button name="decision" value="cancel" class="quiet">${texts.cancel}</button>
        </div>
        <small>${texts.back(new URL(request.redirect_uri).host)}</small>
      </form>`,
  )
}

/** The page for a request that nobody can be sent back from. */
export const refusedPage = (reason: AuthorizeRefusal['reason'], texts: PageTexts): Html =>
  layout(
    texts.refused,
    texts,
    html`<p>${texts.reasons[reason]}</p>
      <p>${texts.goBack} <a href="/">${texts.toStart}</a></p>`,
  )
