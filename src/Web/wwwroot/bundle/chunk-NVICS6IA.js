import{a as ne,b as re,k as pe,m as de,o as me}from"./chunk-GTTIVD3Z.js";import{b as ie,f as ge}from"./chunk-TKLDYCK7.js";import{A as l,B as _,C as te,I as d,J as V,K as oe,L as K,M as S,N as E,O as F,Q as ae,R as O,W as I,Y as M,a as T,ba as se,c as h,d as b,e as v,f as k,i as Y,ia as W,j as P,ja as le,k as G,ka as C,la as ce,m as a,n as z,na as ue,o as A,p as J,q as X,r as L,s as Z,sa as fe,t as q,ta as $e,u as ee,ua as he}from"./chunk-ZSA46KT4.js";var Re=G(()=>X.value.filter(e=>e.operation==="createPost"&&(e.state==="waiting"||e.state==="failed"||e.state==="queued"&&A.value!=="live"))),Be=e=>e.text||l("compose.n_files",{n:e.mediaIds?.length??1});function be(){let e=Re.value,t=e.map(o=>o.key).join();return b(()=>{e.forEach(o=>z.outbox.pending(o.key).done.then(ue,()=>{}))},[t]),e.length>0&&a`
    <ul class="outgoing" aria-label=${l("compose.outgoing")}>
      ${e.map(o=>a`<li key=${o.key}>
        <p class="pre" dir="auto">${Be(o.input.body)}</p>
        ${o.state==="failed"?a`
          <p class="form-trouble" role="alert"><${d} name="circle-alert" size="16" />
            <span>${l("chat.not_sent")} ${M(o.error)}</span></p>
          <button type="button" class="link" onClick=${()=>z.outbox.retry(o.key)}>${l("act.retry")}</button>
          <button type="button" class="link" onClick=${()=>z.outbox.discard(o.key)}>
            ${l("chat.discard")}</button>`:a`<p class="soft small-text"><${d} name="clock" size="16" /><span>${l("compose.waits")}</span></p>`}
      </li>`)}
    </ul>`}function ye({post:e}){let{poll:t}=e,o=Y(),n=Date.parse(t.endsAt)<=ae.value,r=t.ownVotes?.length>0,[c,i]=h(t.ownVotes??[]),[s,u]=h(!1),[g,y]=h(!1),p=n||r&&!s,B=f=>i(m=>t.isMultiple?m.includes(f)?m.filter(x=>x!==f):[...m,f].sort((x,Me)=>x-Me):[f]),Oe=async f=>{f.preventDefault(),y(!0);try{let m=await q("voteInPoll",{path:{postId:e.id},body:{options:c}});ce(e.id,x=>({...x,poll:m})),u(!1)}catch(m){se(M(m))}finally{y(!1)}},H=t.voters??0,U=f=>H>0?(f.votes??0)/H:0;return a`
    <form class="poll" onSubmit=${Oe}>
      <ul>${t.options.map((f,m)=>p?a`
        <li key=${m} class="poll-result ${t.ownVotes?.includes(m)?"mine":""}">
          <span class="poll-bar" style=${{inlineSize:`${Math.round(U(f)*100)}%`}}></span>
          <span class="poll-text" dir="auto">${f.text}${t.ownVotes?.includes(m)&&a` <${d} name="check" size="16" /><span class="hidden">${l("poll.yours")}</span>`}</span>
          <span class="soft">${U(f).toLocaleString(document.documentElement.lang,{style:"percent"})}</span></li>`:a`
        <li key=${m}><label class="poll-option"><input type=${t.isMultiple?"checkbox":"radio"} name=${o}
          checked=${c.includes(m)} onChange=${()=>B(m)} /><span dir="auto">${f.text}</span></label></li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!p&&a`<${V} type="submit" variant="soft" busy=${g} disabled=${c.length===0}>${l("poll.vote")}</${V}>`}
        ${t.voters!==void 0&&a`<span>${l("poll.voters",{n:H})}</span>`}
        <span>${n?l("poll.ended"):a`${l("poll.ends")} ${He(t.endsAt)}`}</span>
        ${r&&!n&&!s&&a`<button type="button" class="link" onClick=${()=>u(!0)}>${l("poll.change")}</button>`}
      </p>
    </form>`}var He=e=>a`<time datetime=${e}>${new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:"medium",timeStyle:"short"}).format(new Date(e))}</time>`;var Te={public:"globe",followers:"users",friends:"user-check",circle:"circle-dot",private:"lock"};function ke({id:e,reasons:t=[],isOpen:o=!1,place:n}){let r=C(e);if(!r)return null;let c=u=>{o||u.defaultPrevented||u.target.closest("a, button, input, label, video, audio, form, [popover]")||getSelection()?.toString()||R(`/post/${e}`)},i=r.sharedPost&&!r.isQuote&&!r.text,s=i?C(r.sharedPost.id)??r.sharedPost:r;return a`
    <article class="post ${o?"is-open":""}" tabindex="0" data-anchor=${e} aria-labelledby="a-${e}"
      aria-posinset=${n?.at} aria-setsize=${n?-1:void 0} onClick=${c}>
      ${i&&a`<p class="reason"><${d} name="repeat-2" size="16" />
        <span>${_("post.shared_by",{name:a`<a href=${F(r.author)}><${E} user=${r.author} /></a>`})}</span></p>`}
      ${!i&&t.length>0&&a`<${De} reasons=${t} />`}
      <${_e} post=${s} labelId="a-${e}" isOpen=${o} menu=${a`<${pe} post=${s} share=${i?r:void 0} />`} />
      <${de} post=${s} />
    </article>`}function _e({post:e,labelId:t,isOpen:o,menu:n}){return a`
    <header class="post-head">
      <a href=${F(e.author)} tabindex="-1" aria-hidden="true"><${S} user=${e.author} /></a>
      <div class="post-who" id=${t}>
        <a class="cut" href=${F(e.author)}><${E} user=${e.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${e.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${e.id}"><${O} at=${e.createdAt} /></a>
          ${e.editedAt&&a`<span aria-hidden="true">·</span><span>${l("post.edited")}</span>`}
          <span title=${l(`audience.${e.audience}`)}><${d} name=${Te[e.audience]} size="14" />
            <span class="hidden">${l(`audience.${e.audience}`)}</span></span>
        </span>
      </div>
      ${n}
    </header>
    <div class="post-body">
      <${Ve} text=${e.text} isOpen=${o} />
      <${Ke} post=${e} />
      ${e.media?.length>0&&a`<${ie} media=${e.media} />`}
      ${e.poll&&a`<${ye} post=${e} />`}
      ${e.isQuote&&a`<${We} post=${e.sharedPost} />`}
    </div>`}function Ve({text:e,isOpen:t}){let o=k(null),[n,r]=h(!1),[c,i]=h(t);if(v(()=>{o.current&&!c&&r(o.current.scrollHeight>o.current.clientHeight+2)},[e,c]),!e)return null;let s=t&&e.length<120?"large":"";return a`
    <p ref=${o} dir="auto" class="post-text pre ${c?"":"clamp"} ${s}"><${ne} text=${e} /></p>
    ${n&&!c&&a`<button type="button" class="link more-text" onClick=${()=>i(!0)}>${l("post.more")}</button>`}`}function Ke({post:e}){let t=[e.mood&&a`<${d} name="smile" size="16" /><bdi>${e.mood}</bdi>`,e.location&&a`<${d} name="map-pin" size="16" /><bdi>${e.location}</bdi>`,e.link&&a`<${re} href=${e.link} />`,e.expiresAt&&a`<${d} name="clock" size="16" /><span>${l("post.expires")} <${O} at=${e.expiresAt} /></span>`].filter(Boolean);return t.length>0&&a`<ul class="facts soft small-text">${t.map((o,n)=>a`<li key=${n}>${o}</li>`)}</ul>`}function We({post:e}){return e?a`
    <a class="quoted" href="/post/${e.id}">
      <span class="quoted-head"><${S} user=${e.author} size="24" /><${E} user=${e.author} />
        <span class="soft small-text cut"><bdi>@${e.author.username}</bdi> · <${O} at=${e.createdAt} /></span></span>
      ${e.text&&a`<span class="clamp small pre" dir="auto">${e.text}</span>`}
      ${e.media?.length>0&&a`<span class="soft small-text"><${d} name="image" size="16" /> ${l("post.files",{n:e.media.length})}</span>`}
    </a>`:a`<p class="quoted soft">${l("post.not_seen")}</p>`}var ve={tag:"hash",commented:"message-circle",shared:"repeat-2",popular:"chart-no-axes-column",circle_member:"circle-dot"};function De({reasons:e}){let t=e.find(n=>n.kind in ve),o=t?.kind;return!t||e.some(n=>n.kind==="own"||n.kind==="follows")?null:a`
    <p class="reason"><${d} name=${ve[o]} size="16" /><span>${_(`reason.${o}`,{name:t.user&&a`<${E} user=${t.user} />`,tag:t.tag&&a`<${T}>#${t.tag}</${T}>`})}</span></p>`}var Ne="2000px",xe=new WeakMap,we=new IntersectionObserver(e=>e.forEach(t=>xe.get(t.target)?.(t.isIntersecting)),{rootMargin:Ne});function Se({id:e,heights:t,render:o}){let n=k(null),[r,c]=h(!t.has(e));return v(()=>{let i=n.current;return xe.set(i,s=>{!s&&i.contains(document.activeElement)||(!s&&i.firstElementChild&&t.set(e,i.getBoundingClientRect().height),c(s))}),we.observe(i),()=>we.unobserve(i)},[]),a`<div ref=${n} data-anchor=${e} style=${r?void 0:{height:`${t.get(e)??0}px`}}>
    ${r&&o()}</div>`}var je=10,Qe={home:["getHomeFeed",{order:"chronological"}],ranked:["getHomeFeed",{order:"ranked"}],friends:["getFriendsFeed",{}],explore:["getExploreFeed",{}]};function Ie(e){let t=e.startsWith("circle-")?e.slice(7):void 0,[o,n]=t?["listCirclePosts",{}]:Qe[e],r=u=>({id:le(u.post),reasons:u.reasons}),c=(u,g)=>q(o,{path:t&&{circleId:t},query:{...n,cursor:u,limit:g}}),i=fe(u=>c(u),{read:r}),s=P([]);return{kind:e,list:i,waiting:s,async look(){if(e!=="home"||i.state.value!=="idle"||!i.isStarted)return;let u=i.items.value[0]?.id??"0";if(!(await c(void 0,1).catch(()=>{}))?.items.some(p=>Ee(p.post.id,u)))return;let y=await c(void 0,je).catch(()=>{});s.value=(y?.items??[]).map(p=>p.post.id).filter(p=>Ee(p,u)&&!i.items.value.some(B=>B.id===p))},async showWaiting(){let u=await c(void 0),g=new Set(i.items.value.map(p=>p.id)),y=u.items.map(r);s.value=[],y.every(p=>!g.has(p.id))&&u.nextCursor?await i.again():i.items.value=[...y.filter(p=>!g.has(p.id)),...i.items.value]},gone:u=>{i.remove(u),s.value=s.value.filter(g=>g!==u)},posted:u=>{e==="home"&&i.isStarted&&i.put({id:u,reasons:[{kind:"own"}]})}}}var Ee=(e,t)=>e.length>t.length||e.length===t.length&&e>t;function Ce({feed:e,label:t=l(`feed.${e.kind}`),empty:o}){let{list:n,waiting:r}=e;b(()=>{W.add(e);let i=e.kind==="home"?[ee("feed_changed",s=>{s.removed?n.items.value=n.items.value.filter(u=>C(u.id)?.author.id!==s.authorId):s.authorId!==L.value?.id&&(s.postId&&!r.value.includes(s.postId)?r.value=[...r.value,s.postId]:s.postId||e.look())}),A.subscribe(s=>{s==="live"&&e.look()})]:[];return()=>{W.delete(e),i.forEach(s=>s())}},[e]);let c=async()=>{await e.showWaiting(),scrollTo({top:0}),Ue()};return a`
    ${r.value.length>0&&a`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${c}>
        <${d} name="arrow-up" size="16" /><span>${l("feed.waiting",{n:r.value.length})}</span></button></div>`}
    <${Ye} list=${n} label=${t} />
    ${he(n)&&(o??a`<${I} icon="house" text=${l("feed.empty")} />`)}`}var Ue=()=>document.querySelector("main article")?.focus({preventScroll:!0});function Ye({list:e,label:t}){return a`
    <div role=${e.items.value.length>0?"feed":void 0} aria-label=${e.items.value.length>0?t:void 0} aria-busy=${e.state.value==="loading"?"true":"false"} class="posts">
      ${e.items.value.map((o,n)=>a`
        <${Se} key=${o.id} id=${o.id} heights=${e.heights} render=${()=>a`
          <${ke} id=${o.id} reasons=${o.reasons} place=${{at:n+1}} />`} />`)}
    </div>
    <${$e} list=${e} kind="post" />`}var Pe=["home","ranked","friends"];function D({query:e}){let t=J.value.own?.circles??[],o=[...Pe.map(s=>[s,l(`feed.${s}`)]),...t.map(s=>[`circle-${s.id}`,s.name])],[n,r]=o.find(([s])=>s===e.get("feed"))??o[0],c=!Pe.includes(n),i=Ae(`feed.${n}`,()=>Ie(n));return a`
    <${ze} title=${l("nav.home")} />
    <nav class="tabs" aria-label=${l("feed.kinds")}>
      ${o.map(([s,u])=>a`<a key=${s} href=${s==="home"?"/":`/?feed=${s}`}
        aria-current=${s===n?"page":void 0}><bdi>${u}</bdi></a>`)}
    </nav>
    ${n==="home"&&a`<${ge} />`}
    <button type="button" class="compose-line" onClick=${()=>me()}>
      <${S} user=${L.value} /><span class="soft">${l("compose.prompt")}</span></button>
    <${be} />
    <${Ce} key=${$.value.key+n} feed=${i} label=${r} empty=${a`
      <${I} icon="users" text=${l(n==="friends"?"feed.empty_friends":c?"feed.empty_circle":"feed.empty")}>
        <${K} variant="primary" href=${c?"/settings/circles":"/explore"}>
          ${l(c?"circles.manage":"feed.explore_action")}</${K}>
      </${I}>`} />`}var N=[{path:"/",page:D,tab:"home"},{path:"/explore",load:()=>import("./search-JBM7AG5R.js"),tab:"search"},{path:"/search",load:()=>import("./search-JBM7AG5R.js"),tab:"search"},{path:"/tags/:tag",load:()=>import("./tag-QHH5M65X.js"),tab:"search"},{path:"/post/:id",load:()=>import("./page-NGLVVZGF.js")},{path:"/@:username",load:()=>import("./profile-7VGA7SZX.js"),tab:"profile"},{path:"/@:username/:list",load:()=>import("./lists-ZIGVY54A.js"),tab:"profile"},{path:"/requests",load:()=>import("./requests-QA5TZVTA.js"),tab:"notifications"},{path:"/notifications",load:()=>import("./notices-7NI4NHXM.js"),tab:"notifications"},{path:"/messages",load:()=>import("./page-UCRU2WLN.js"),tab:"messages",wide:!0},{path:"/messages/new/@:username",load:()=>import("./page-UCRU2WLN.js"),tab:"messages",wide:!0},{path:"/messages/:id",load:()=>import("./page-UCRU2WLN.js"),tab:"messages",wide:!0},{path:"/invite/:code",load:()=>import("./invite-XQRASB7M.js"),tab:"messages"},{path:"/saved",load:()=>import("./saved-OGBP4K4F.js"),tab:"saved"},{path:"/scheduled",load:()=>import("./scheduled-NSOWWDI5.js"),tab:"scheduled"},{path:"/settings",load:()=>import("./settings-LTQ7PX47.js"),tab:"settings"},{path:"/settings/:page",load:()=>import("./settings-LTQ7PX47.js"),tab:"settings"},{path:"/admin",load:()=>import("./admin-NKHFLQWK.js"),tab:"admin",wide:!0},{path:"/admin/:page",load:()=>import("./admin-NKHFLQWK.js"),tab:"admin",wide:!0},{path:"/admin/people/:username",load:()=>import("./admin-NKHFLQWK.js"),tab:"admin",wide:!0},{path:"/login",load:()=>import("./login-3EZ5GV3E.js"),isOpen:!0},{path:"/signup",load:()=>import("./signup-NXYTM6WX.js"),isOpen:!0},{path:"/reset",load:()=>import("./reset-MLB3PV7P.js"),isOpen:!0},{path:"/nowhere",load:()=>import("./nowhere-BUFIG5RX.js"),isOpen:!0}];var w=new Map,Ge=50,Je=N.map(e=>({route:e,match:new RegExp(`^${e.path.replace(/:(\w+)/g,"(?<$1>[^/]+)")}/?$`)})),$=P(j(history.state?.key??Q()));history.scrollRestoration="manual";history.replaceState({key:$.value.key},"");addEventListener("popstate",e=>{Fe(),$.value=j(e.state?.key??Q())});function R(e,{replace:t=!1}={}){Fe();let o=Q();history[t?"replaceState":"pushState"]({key:o},"",e),$.value=j(o)}function Le(e){w.size>1?history.back():R(e,{replace:!0})}function Jt(){document.addEventListener("click",e=>{if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.("a[href]");if(!(t instanceof HTMLAnchorElement)||t.target||t.hasAttribute("download")||t.origin!==location.origin||!qe(t.pathname))return;e.preventDefault();let o=t.pathname+t.search;o===location.pathname+location.search?scrollTo({top:0}):R(o)})}function Ae(e,t){let{kept:o}=$.value;return o.has(e)||o.set(e,t()),o.get(e)}function Xt({fallback:e}){let t=$.value,[o,n]=h(()=>new Map),r=t.route.page??o.get(t.route);return b(()=>{if(r)return;let c=!0;return t.route.load().then(i=>c&&n(s=>new Map(s).set(t.route,i.default)),()=>c&&Xe()),()=>{c=!1}},[t.route,r]),v(()=>{r&&et(t)},[t,r]),r?a`<${r} key=${t.key} params=${t.params} query=${t.query} />`:e}function Xe(){sessionStorage.getItem("hubbub.reloaded")!==location.href&&(sessionStorage.setItem("hubbub.reloaded",location.href),location.reload())}function qe(e){for(let{route:t,match:o}of Je){let n=o.exec(e);if(n)return{route:t,params:n.groups??{}}}}function j(e){let t=location.pathname,o=w.get(e);if(o?.path===t+location.search)return o;let{route:n,params:r}=qe(t)??{route:N.at(-1),params:{}},c=Object.fromEntries(Object.entries(r).map(([s,u])=>[s,Ze(u)])),i={key:e,path:t+location.search,params:c,query:new URLSearchParams(location.search),route:n,kept:new Map};return w.set(e,i),w.size>Ge&&w.delete(w.keys().next().value),i}function Ze(e){try{return decodeURIComponent(e)}catch{return e}}function Q(){return crypto.getRandomValues(new Uint32Array(2)).join("")}function Fe(){for(let e of document.querySelectorAll("[data-anchor]")){let{top:t,bottom:o}=e.getBoundingClientRect();if(o>0){$.value.place={anchor:e.dataset.anchor,top:t},scrollY===0&&($.value.place={top:0});return}}$.value.place={top:scrollY}}function et({place:e}){let t=e?.anchor&&document.querySelector(`[data-anchor="${CSS.escape(e.anchor)}"]`);t?scrollBy({top:t.getBoundingClientRect().top-e.top}):scrollTo({top:e?.top??0})}function ze({title:e,shownTitle:t,backTo:o,children:n}){let r=k(null),c=Z.value;return b(()=>{r.current.focus({preventScroll:!0})},[$.value.key]),b(()=>{document.title=`${c>0?`(${te(c)}) `:""}${e} \xB7 Hubbub`},[e,c]),a`
    <header class="page-head">
      ${o&&a`<${oe} icon="arrow-left" label=${l("act.back")} onClick=${()=>Le(o)} />`}
      <h1 ref=${r} tabindex="-1" class="cut"><bdi>${t??e}</bdi></h1>
      ${n}
    </header>`}export{ze as a,Te as b,ke as c,We as d,Ie as e,Ce as f,Ye as g,$ as h,R as i,Jt as j,Ae as k,Xt as l};
