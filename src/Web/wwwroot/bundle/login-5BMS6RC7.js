import{a as v,b as x,c as d,d as P,e as b}from"./chunk-SEW765CO.js";import{h}from"./chunk-NREUR5NW.js";import"./chunk-IGKJE4MT.js";import"./chunk-4WOUP6V4.js";import{A as t,J as p,M as w,N as y,S as k,c as i,d as m,m as r,n as a}from"./chunk-25FU7BYZ.js";function F({onTrouble:o}){let[s,n]=i([]),[u,c]=i("");m(()=>{let e=!0;return q().then(l=>e&&n(l)),()=>{e=!1}},[]);let $=async e=>{c(e.username),o(null);try{await a.auth.login(e.username,e.password),await a.start()}catch(l){o(l),c("")}};return s.length>0&&r`
    <section class="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">${t("login.demo")}</h2>
      <ul>${s.map(e=>r`
        <li key=${e.username}>
          <button type="button" class="row-link" disabled=${u!==""}
            aria-busy=${u===e.username?"true":void 0} onClick=${()=>$(e)}>
            <${w} user=${S(e)} />
            <span class="row-text"><${y} user=${e} /><bdi class="soft small-text">${e.bio}</bdi></span>
          </button></li>`)}</ul>
    </section>`}var S=o=>({...o,id:o.username,avatar:o.picture&&{small:o.picture}});async function q(){let o=await fetch("/demo/people").catch(()=>{});return o?.ok?(await o.json()).items:[]}function B(){let[o,s]=i(!1),{field:n,busy:u,form:c,trouble:$,values:e,setTrouble:l}=v({login:"",password:""},async g=>{s(!1);try{await a.auth.login(g.login.trim(),g.password),await a.start()}catch(f){throw s(f.code==="accounts.frozen"||f.code==="accounts.deletion_pending"),f}});m(()=>{document.title=`${t("login.title")} \xB7 Hubbub`});let z=()=>a.auth.reactivate(e.login.trim(),e.password).then(()=>a.start(),l);return r`
    <${d} title=${t("login.title")} text=${t("login.text")} foot=${r`
      ${t("login.new")} <a class="link" href="/signup${h.value.query.size?`?${h.value.query}`:""}">${t("signup.action")}</a>`}>
      <form ...${c} class="form">
        <${P} error=${$} />
        ${o&&r`<${p} variant="soft" onClick=${z}>${t("login.return")}</${p}>`}
        <${k} label=${t("login.name")} ...${n("login")} autocomplete="username" autocapitalize="none"
          spellcheck="false" dir="ltr" autofocus />
        <${x} label=${t("password.label")} ...${n("password")} autocomplete="current-password" />
        <${b} busy=${u}>${t("login.action")}</${b}>
        <a class="link center" href="/reset">${t("login.forgot")}</a>
      </form>
      <${F} onTrouble=${l} />
    </${d}>`}export{B as default};
