import { registerHooks } from 'node:module'
import { registry, withPseudo } from './withPseudo.ts'

/** For `node --import`: whatever runs after it can speak the pseudo-language, too. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!url.endsWith(`/${registry}`)) return loaded
    return { ...loaded, source: withPseudo(String(loaded.source)) }
  },
})
