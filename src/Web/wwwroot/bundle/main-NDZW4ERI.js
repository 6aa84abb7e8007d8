import{b as W,f as P,i as R,j as K}from"./chunk-BR34U43O.js";import"./chunk-ZLJ3B2JC.js";import{A as M,C as N,E as U,a as H,c as I,g as q,h as z,o as L,y as l,z as g}from"./chunk-SPDXNJRK.js";import{A as t,E as C,J as c,K as $,N as h,O as E,P as v,W as B,b as x,c as u,d as o,ga as T,h as k,ia as b,l as w,m as a,n as d,o as i,p as y,r,s as S,x as A,y as O}from"./chunk-L3PRYRRD.js";var V=5e3;function f({isLoud:e=!1}){let s=i.value,[n,p]=u(!1);return o(()=>{if(p(!1),s==="live"||s==="signedOut")return;let Q=setTimeout(()=>p(!0),V);return()=>clearTimeout(Q)},[s==="live"||s==="signedOut"]),a`<div role="status" class="status-box">${(e?s!=="live":n)&&a`
    <p class="status ${s}"><${c} name=${s==="offline"||s==="reconnecting"?"wifi-off":"refresh-cw"}
      size="16" />
      ${t(`status.${s}`)}</p>`}</div>`}function D(){let[e,s]=u(null);return o(()=>{matchMedia("(min-width: 1100px)").matches&&S("listTrends",{query:{period:"week"}}).then(s,()=>s([]))},[]),a`
    <aside class="aside" aria-label=${t("trends.title")}>
      ${e?.length>0&&a`
        <section class="card"><h2>${t("trends.title")}</h2><ul>
          ${e.slice(0,6).map(n=>a`
            <li key=${n.tag}><a class="trend" href="/tags/${encodeURIComponent(n.tag)}">
              <bdi class="strong cut">#${n.tag}</bdi>
              <span class="soft small-text">${t("trends.people",{n:n.authors})}</span></a></li>`)}
        </ul></section>`}
      <p class="soft small-text aside-foot"><a class="link" href="/about" target="_blank">${t("aside.server")}</a></p>
    </aside>`}function G(){let[e,s]=u(null),n=L.value!==null;return o(()=>{n&&!e&&import("./about-IBOGOBDE.js").then(p=>s(()=>p.AboutPost))},[n]),n&&e&&a`<${e} />`}function F(){return o(()=>K(),[]),o(()=>w(X),[]),A.value,a`
    <${Y} />
    <${z} />
    <${G} />
    <${R} />
    <${T} />`}var _=!1;function X(){let e=l.value;if(_||=!!r.value,i.value==="signedOut"&&!e.route.isOpen){let s=e.path==="/"?"/login":`/login?to=${encodeURIComponent(e.path)}`;_?location.replace(s):g(s,{replace:!0})}else if(i.value!=="signedOut"&&r.value&&e.route.isOpen&&e.route.path!=="/nowhere"){let s=e.query.get("to");g(s?.startsWith("/")&&!s.startsWith("//")?s:"/",{replace:!0})}}function Y(){let e=l.value;return e.route.isOpen&&!r.value?a`<main id="main" class="open"><${j} /></main>`:r.value?a`
    <a class="skip" href="#main" onClick=${Z}>${t("nav.skip")}</a>
    <div class="shell ${e.route.wide?"wide":""}">
      <${te} />
      <main id="main" class="column"><${j} key=${e.route.path} /></main>
      <${D} />
    </div>
    <${se} />`:a`<div class="splash"><img src="/icon.svg" alt="" width="56" height="56" /><${f} isLoud
    /></div>`}function Z(e){e.preventDefault(),document.querySelector("main h1")?.focus()}function j(){let[e,s]=k(n=>console.error(n));return e?a`<div class="empty" role="alert"><${c} name="circle-alert" size="32" /><p>${t("error.page")}</p>
        <${$} onClick=${s}>${t("act.retry")}</${$}></div>`:a`<${N} fallback=${a`<${B} />`} />`}var J=()=>[{tab:"home",href:"/",icon:"house",text:t("nav.home")},{tab:"search",href:"/search",icon:"search",text:t("nav.search")},{tab:"notifications",href:"/notifications",icon:"bell",text:t("nav.notifications"),unread:H.value},{tab:"messages",href:"/messages",icon:"message-circle",text:t("nav.messages"),unread:I.value}],ee=()=>y.value.account?.isAdmin,m=({place:e})=>a`
  <li><a class="place" href=${e.href} aria-current=${l.value.route.tab===e.tab?"page":void 0}>
    <span class="place-icon"><${c} name=${e.icon} size="24" />
      ${e.unread>0&&a`<span class="badge" aria-hidden="true">${C(e.unread)}</span>`}</span>
    <span class="place-text">${e.text}</span>
    ${e.unread>0&&a`<span class="hidden">${t("nav.unread",{n:e.unread})}</span>`}
  </a></li>`;function te(){return a`
    <header class="rail">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32" /><span>Hubbub</span></a>
      <nav aria-label=${t("nav.main")}><ul>
        ${J().map(e=>a`<${m} place=${e} key=${e.tab} />`)}
        <${m} place=${{tab:"saved",href:"/saved",icon:"bookmark",text:t("nav.saved")}} />
        <${m} place=${{tab:"settings",href:"/settings",icon:"settings",text:t("nav.settings")}} />
        ${ee()&&a`<${m} place=${{tab:"admin",href:"/admin",icon:"shield",text:t("admin.title")}}
          />`}
      </ul></nav>
      <button type="button" class="button primary compose-button" onClick=${()=>q()}
        aria-label=${t("compose.new")}>
        <${c} name="square-pen" /><span>${t("compose.new")}</span></button>
      <div class="rail-end">
        <${f} />
        <${ae} />
      </div>
    </header>`}function ae(){let e=r.value;return a`
    <${b} label=${t("nav.own")} class="own" items=${[{icon:"user",text:t("nav.profile"),href:v(e)},{icon:"bookmark",text:t("nav.saved"),href:"/saved"},{icon:"clock",text:t("scheduled.title"),href:"/scheduled"},{icon:"settings",text:t("nav.settings"),href:"/settings"},{icon:"log-out",text:t("nav.logout"),onClick:P}]}>
      <${h} user=${e} />
      <span class="row-text own-text"><${E} user=${e} /><span class="soft"><bdi>@${e.username}</bdi></span>
        </span>
    </${b}>`}function se(){return a`
    <div class="bar">
      <${f} />
      <nav aria-label=${t("nav.main")}><ul>
        ${J().map(e=>a`<${m} place=${e} key=${e.tab} />`)}
        <li><a class="place" href=${v(r.value)} aria-current=${l.value.route.tab==="profile"?"page":void 0}>
          <span class="place-icon"><${h} user=${r.value} size="24" /></span>
          <span class="place-text">${t("nav.you")}</span></a></li>
      </ul></nav>
    </div>`}var ne=d.auth.session.subscribe(e=>{ne(),e&&l.value.path==="/"&&U()});d.start().catch(e=>{i.value!=="signedOut"&&console.warn("start:",e)});await O(document.documentElement.lang);M();x(a`<${F} />`,document.getElementById("app"));W();
