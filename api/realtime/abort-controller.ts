/**
 * Stands in for the package of this name inside `pusher`: bundling renames that package's classes,
 * and `node-fetch` knows an AbortSignal by its name only.
 */
export default AbortController
