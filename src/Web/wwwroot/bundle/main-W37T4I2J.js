import{b as T,e as B,h as M,i as R}from"./chunk-Y5N34KOE.js";import{d as H}from"./chunk-YXUUDFUU.js";import{h as c,i as x,j as D,l as K}from"./chunk-NVICS6IA.js";import{i as z,o as L,p as W}from"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import{A as t,D as E,I as u,J as h,M as v,N as I,O as b,V as P,b as w,c as l,ca as q,d as o,ea as g,h as k,l as y,m as a,n as p,o as i,p as $,r,s as S,t as A,x as O,y as C}from"./chunk-ZSA46KT4.js";var Q=5e3;function d({isLoud:e=!1}){let s=i.value,[n,f]=l(!1);return o(()=>{if(f(!1),s==="live"||s==="signedOut")return;let J=setTimeout(()=>f(!0),Q);return()=>clearTimeout(J)},[s==="live"||s==="signedOut"]),a`<div role="status" class="status-box">${(e?s!=="live":n)&&a`
    <p class="status ${s}"><${u} name=${s==="offline"||s==="reconnecting"?"wifi-off":"refresh-cw"} size="16" />
      ${t(`status.${s}`)}</p>`}</div>`}function N(){let[e,s]=l(null);return o(()=>{matchMedia("(min-width: 1100px)").matches&&A("listTrends",{query:{period:"week"}}).then(s,()=>s([]))},[]),a`
    <aside class="aside" aria-label=${t("trends.title")}>
      ${e?.length>0&&a`
        <section class="card"><h2>${t("trends.title")}</h2><ul>
          ${e.slice(0,6).map(n=>a`
            <li key=${n.tag}><a class="trend" href="/tags/${encodeURIComponent(n.tag)}">
              <bdi class="strong cut">#${n.tag}</bdi>
              <span class="soft small-text">${t("trends.people",{n:n.authors})}</span></a></li>`)}
        </ul></section>`}
      <p class="soft small-text aside-foot"><a class="link" href="/about" target="_blank">${t("aside.server")}</a></p>
    </aside>`}function U(){let[e,s]=l(null),n=z.value!==null;return o(()=>{n&&!e&&import("./about-HC4TWKOA.js").then(f=>s(()=>f.AboutPost))},[n]),n&&e&&a`<${e} />`}function j(){return o(()=>R(),[]),o(()=>y(V),[]),O.value,a`
    <${X} />
    <${W} />
    <${U} />
    <${M} />
    <${q} />`}var _=!1;function V(){let e=c.value;if(_||=!!r.value,i.value==="signedOut"&&!e.route.isOpen){let s=e.path==="/"?"/login":`/login?to=${encodeURIComponent(e.path)}`;_?location.replace(s):x(s,{replace:!0})}else if(i.value!=="signedOut"&&r.value&&e.route.isOpen&&e.route.path!=="/nowhere"){let s=e.query.get("to");x(s?.startsWith("/")&&!s.startsWith("//")?s:"/",{replace:!0})}}function X(){let e=c.value;return e.route.isOpen&&!r.value?a`<main id="main" class="open"><${G} /></main>`:r.value?a`
    <a class="skip" href="#main" onClick=${Y}>${t("nav.skip")}</a>
    <div class="shell ${e.route.wide?"wide":""}">
      <${te} />
      <main id="main" class="column"><${G} key=${e.route.path} /></main>
      <${N} />
    </div>
    <${se} />`:a`<div class="splash"><img src="/icon.svg" alt="" width="56" height="56" /><${d} isLoud /></div>`}function Y(e){e.preventDefault(),document.querySelector("main h1")?.focus()}function G(){let[e,s]=k(n=>console.error(n));return e?a`<div class="empty" role="alert"><${u} name="circle-alert" size="32" /><p>${t("error.page")}</p>
        <${h} onClick=${s}>${t("act.retry")}</${h}></div>`:a`<${K} fallback=${a`<${P} />`} />`}var Z=()=>($.value.conversations?.items??[]).filter(e=>!e.isArchived&&e.unreadCount>0).length,F=()=>[{tab:"home",href:"/",icon:"house",text:t("nav.home")},{tab:"search",href:"/search",icon:"search",text:t("nav.search")},{tab:"notifications",href:"/notifications",icon:"bell",text:t("nav.notifications"),unread:S.value},{tab:"messages",href:"/messages",icon:"message-circle",text:t("nav.messages"),unread:Z()}],ee=()=>$.value.account?.isAdmin,m=({place:e})=>a`
  <li><a class="place" href=${e.href} aria-current=${c.value.route.tab===e.tab?"page":void 0}>
    <span class="place-icon"><${u} name=${e.icon} size="24" />
      ${e.unread>0&&a`<span class="badge" aria-hidden="true">${E(e.unread)}</span>`}</span>
    <span class="place-text">${e.text}</span>
    ${e.unread>0&&a`<span class="hidden">${t("nav.unread",{n:e.unread})}</span>`}
  </a></li>`;function te(){return a`
    <header class="rail">
      <a class="brand" href="/"><img src="/icon.svg" alt="" width="32" height="32" /><span>Hubbub</span></a>
      <nav aria-label=${t("nav.main")}><ul>
        ${F().map(e=>a`<${m} place=${e} key=${e.tab} />`)}
        <${m} place=${{tab:"saved",href:"/saved",icon:"bookmark",text:t("nav.saved")}} />
        <${m} place=${{tab:"settings",href:"/settings",icon:"settings",text:t("nav.settings")}} />
        ${ee()&&a`<${m} place=${{tab:"admin",href:"/admin",icon:"shield",text:t("admin.title")}} />`}
      </ul></nav>
      <button type="button" class="button primary compose-button" onClick=${()=>L()} aria-label=${t("compose.new")}>
        <${u} name="square-pen" /><span>${t("compose.new")}</span></button>
      <div class="rail-end">
        <${d} />
        <${ae} />
      </div>
    </header>`}function ae(){let e=r.value,s=async()=>{await Promise.race([B().catch(()=>{}),new Promise(n=>setTimeout(n,3e3))]),H(),await p.auth.logout()};return a`
    <${g} label=${t("nav.own")} class="own" items=${[{icon:"user",text:t("nav.profile"),href:b(e)},{icon:"bookmark",text:t("nav.saved"),href:"/saved"},{icon:"clock",text:t("scheduled.title"),href:"/scheduled"},{icon:"settings",text:t("nav.settings"),href:"/settings"},{icon:"log-out",text:t("nav.logout"),onClick:s}]}>
      <${v} user=${e} />
      <span class="row-text own-text"><${I} user=${e} /><span class="soft"><bdi>@${e.username}</bdi></span></span>
    </${g}>`}function se(){return a`
    <div class="bar">
      <${d} />
      <nav aria-label=${t("nav.main")}><ul>
        ${F().map(e=>a`<${m} place=${e} key=${e.tab} />`)}
        <li><a class="place" href=${b(r.value)} aria-current=${c.value.route.tab==="profile"?"page":void 0}>
          <span class="place-icon"><${v} user=${r.value} size="24" /></span>
          <span class="place-text">${t("nav.you")}</span></a></li>
      </ul></nav>
    </div>`}await C(document.documentElement.lang);D();w(a`<${j} />`,document.getElementById("app"));p.start().catch(e=>{i.value!=="signedOut"&&console.warn("start:",e)});T();
