import { z } from 'zod'

// The page's Content-Security-Policy forbids compiling text to code; zod would try, and the browser would report it.
z.config({ jitless: true })
