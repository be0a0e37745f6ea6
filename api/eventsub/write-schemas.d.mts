/** Where the schemas of all payloads are kept; `npm run schemas` writes them anew. */
export const file: string
/** JSON Schemas of all payloads, made of their types: the file's content. */
export function schemasOfTypes(): string
