/** Att stoppa det som nyss har börjat gå ut, och redovisningen av vad som hann i väg. */
export const stopping = {
  stop: 'Stoppa',
  stopNamed: 'Stoppa {{title}} i {{channel}}',
  stopAll: 'Stoppa alla',
  command: 'Stoppa det som nyss har börjat gå ut',
  bar: {
    label: 'Nyss påbörjat',
    goesOut: '{{title}} går ut nu',
    isOut: '{{title}} är ute',
    seconds: '{{count, number}} s',
    letters: '{{channel}}: {{sent, number}} av {{total, number}} skickade',
    posts: '{{channel}}: {{done, number}} av {{all, number}} steg klara',
    preparing: '{{channel}}: förbereds',
    announced_one: '{{title}} har börjat gå ut i {{channel}}. Du kan stoppa i en minut med {{keys}}.',
    announced_other:
      '{{count, number}} publiceringar har börjat gå ut. Du kan stoppa dem i en minut med {{keys}}.',
    show: 'Visa',
    showNamed: 'Visa {{title}}',
  },
  dialog: {
    stopping: 'Stoppar',
    waits: 'Inget nytt går i väg. Väntar på svar om det som redan är på väg …',
    stopped: 'Stoppat: så här långt hann det',
    over: 'För sent att stoppa: allt hade redan gått',
    before: 'Stoppat i tid: inget hade gått i väg',
    failed: 'Det gick inte att få besked',
    stands: 'Inget mer går ut förrän du bestämmer vad som ska hända med resten.',
    goOn: 'Fortsätt',
    goOnNamed: 'Fortsätt med {{title}}',
    callOff: 'Ställ in resten',
    callOffNamed: 'Ställ in resten av {{title}}',
    callOffAll: 'Ställ in',
    later: 'Bestäm senare',
    wentOn: '”{{title}}” fortsätter.',
    show: 'Visa vilka',
    showWhich: 'Visa vilka: {{what}}',
  },
  letters: {
    taken: 'Har fått brevet',
    air: 'På väg just nu, utan svar än',
    inDoubt: 'Ovissa: kan ha fått det',
    refused: 'Avvisade av mottagarens server',
    left: 'Har inte fått det',
  },
  engine:
    '{{host}} har stannat och säger att {{sent, number}} av {{total, number}} har gått, men inte till vilka.',
  post: {
    out: 'Ute',
    removed: 'Borttaget',
    air: 'På väg just nu, utan svar än',
    'in-doubt': 'Ovisst: kan vara ute',
    'not-out': 'Inte publicerat',
  },
  remove_one: 'Ta bort inlägget på {{network}}',
  remove_other: 'Ta bort de {{count, number}} inläggen på {{network}}',
  removeThere: 'Det som är ute får du ta bort på {{network}} själv: öppna det med länken.',
  sum: {
    letters:
      '{{taken, number}} har fått brevet, {{inDoubt, number}} är ovissa, {{air, number}} är på väg, {{refused, number}} är avvisade, {{left, number}} har inte fått det.',
    posts:
      '{{out, number}} av {{count, number}} inlägg är ute, {{inDoubt, number}} är ovissa, {{air, number}} är på väg.',
    before: 'Inget hade gått i väg.',
  },
  cli: {
    stop: 'stoppa; vänta på det som är i luften och redovisa exakt vad som hade gått',
    goOn: 'Fortsätt med publication resume {{id}}, eller ställ in resten med publication cancel {{id}}.',
  },
}
