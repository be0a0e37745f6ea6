import { afterAll, expect, it } from 'vitest'
import { startServer } from '../server'

/** The sandbox's log-in speaks the browser's language. */
const server = await startServer()
afterAll(() => server.stop())

const request = {
  client_id: 'sandbox',
  redirect_uri: `${server.baseUrl}/login`,
  response_type: 'token',
  scope: 'bits:read',
}
async function page(language: string, changed: object = {}): Promise<string> {
  const query = new URLSearchParams({ ...request, ...changed })
  const answer = await fetch(`${server.baseUrl}/sandbox/oauth2/authorize?${query}`, {
    headers: { 'Accept-Language': language },
  })
  return await answer.text()
}

it.each([
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['de, fr;q=0.7, en;q=0.3', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['fr;q=0.5, en', 'en'],
  ['fr;q=0, de', 'en'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('answers "%s" in %s', async (acceptLanguage, language) => {
  expect(await page(acceptLanguage)).toContain(`<html lang="${language}">`)
})

it('asks in French who you are and what the app may', async () => {
  const text = await page('fr-FR')
  expect(text).toContain('<title>Se connecter au bac à sable</title>')
  expect(text).toContain('voir les bits et les cheers sur votre chaîne')
  expect(text).toMatch(/value="authorize">\s*Autoriser/)
  expect(text).toContain('Hors ligne')
})

it('says in French why nobody can be sent back', async () => {
  expect(await page('fr-FR', { client_id: 'other' })).toContain('client_id n’est pas')
})
