// What index.html shows is drawn before the program's page is read, which takes longer than all before it: a script that is there at once
// runs before anything is drawn. A window that draws nothing as yet does not wait for it.
const begin = () => void import('./main.tsx')
const drawn = new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
const late = new Promise((resolve) => setTimeout(resolve, 500))
void Promise.race([drawn, late]).then(begin)
