import { describe, expect, it } from 'vitest'
import { newConfig, withSecurity } from './emailChannel.ts'

describe('the way a connection is secured', () => {
  it('brings its usual port along', () => {
    expect(withSecurity(newConfig, 'starttls')).toMatchObject({ security: 'starttls', port: 587 })
    expect(withSecurity(withSecurity(newConfig, 'starttls'), 'tls').port).toBe(465)
  })

  it('leaves a port alone that somebody chose', () => {
    expect(withSecurity({ ...newConfig, port: 2465 }, 'starttls').port).toBe(2465)
  })
})
