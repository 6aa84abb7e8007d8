import{a as se,b as ne,k as ue,m as pe,o as de}from"./chunk-BSTWFV7G.js";import{b as re,f as he}from"./chunk-JKC2GIXR.js";import{A as l,B as T,C as ee,I as p,J as _,K as te,L as V,M as S,N as E,O as F,Q as oe,R as O,W as I,Y as M,a as H,ba as ae,c as $,d as y,e as v,f as k,i as U,ia as K,j as P,ja as ie,k as Y,ka as C,la as le,m as a,n as z,na as ce,o as A,p as G,q as J,r as L,s as X,sa as me,t as q,ta as fe,u as Z,ua as $e}from"./chunk-25FU7BYZ.js";var Me=Y(()=>J.value.filter(e=>e.operation==="createPost"&&(e.state==="waiting"||e.state==="failed"||e.state==="queued"&&A.value!=="live"))),Re=e=>e.text||l("compose.n_files",{n:e.mediaIds?.length??1});function ge(){let e=Me.value,t=e.map(o=>o.key).join();return y(()=>{e.forEach(o=>z.outbox.pending(o.key).done.then(ce,()=>{}))},[t]),e.length>0&&a`
    <ul class="outgoing" aria-label=${l("compose.outgoing")}>
      ${e.map(o=>a`<li key=${o.key}>
        <p class="pre" dir="auto">${Re(o.input.body)}</p>
        ${o.state==="failed"?a`
          <p class="form-trouble" role="alert"><${p} name="circle-alert" size="16" />
            <span>${l("chat.not_sent")} ${M(o.error)}</span></p>
          <button type="button" class="link" onClick=${()=>z.outbox.retry(o.key)}>${l("act.retry")}</button>
          <button type="button" class="link" onClick=${()=>z.outbox.discard(o.key)}>
            ${l("chat.discard")}</button>`:a`<p class="soft small-text"><${p} name="clock" size="16" /><span>${l("compose.waits")}</span></p>`}
      </li>`)}
    </ul>`}function be({post:e}){let{poll:t}=e,o=U(),n=Date.parse(t.endsAt)<=oe.value,r=t.ownVotes?.length>0,[c,i]=$(t.ownVotes??[]),[s,u]=$(!1),[h,g]=$(!1),b=n||r&&!s,qe=m=>i(d=>t.isMultiple?d.includes(m)?d.filter(x=>x!==m):[...d,m].sort((x,Oe)=>x-Oe):[m]),Fe=async m=>{m.preventDefault(),g(!0);try{let d=await q("voteInPoll",{path:{postId:e.id},body:{options:c}});le(e.id,x=>({...x,poll:d})),u(!1)}catch(d){ae(M(d))}finally{g(!1)}},B=t.voters??0,Q=m=>B>0?(m.votes??0)/B:0;return a`
    <form class="poll" onSubmit=${Fe}>
      <ul>${t.options.map((m,d)=>b?a`
        <li key=${d} class="poll-result ${t.ownVotes?.includes(d)?"mine":""}">
          <span class="poll-bar" style=${{inlineSize:`${Math.round(Q(m)*100)}%`}}></span>
          <span class="poll-text" dir="auto">${m.text}${t.ownVotes?.includes(d)&&a` <${p} name="check" size="16" /><span class="hidden">${l("poll.yours")}</span>`}</span>
          <span class="soft">${Q(m).toLocaleString(document.documentElement.lang,{style:"percent"})}</span></li>`:a`
        <li key=${d}><label class="poll-option"><input type=${t.isMultiple?"checkbox":"radio"} name=${o}
          checked=${c.includes(d)} onChange=${()=>qe(d)} /><span dir="auto">${m.text}</span></label></li>`)}</ul>
      <p class="soft small-text poll-foot">
        ${!b&&a`<${_} type="submit" variant="soft" busy=${h} disabled=${c.length===0}>${l("poll.vote")}</${_}>`}
        ${t.voters!==void 0&&a`<span>${l("poll.voters",{n:B})}</span>`}
        <span>${n?l("poll.ended"):a`${l("poll.ends")} ${Be(t.endsAt)}`}</span>
        ${r&&!n&&!s&&a`<button type="button" class="link" onClick=${()=>u(!0)}>${l("poll.change")}</button>`}
      </p>
    </form>`}var Be=e=>a`<time datetime=${e}>${new Intl.DateTimeFormat(document.documentElement.lang,{dateStyle:"medium",timeStyle:"short"}).format(new Date(e))}</time>`;var He={public:"globe",followers:"users",friends:"user-check",circle:"circle-dot",private:"lock"};function ve({id:e,reasons:t=[],isOpen:o=!1,place:n}){let r=C(e);if(!r)return null;let c=u=>{o||u.defaultPrevented||u.target.closest("a, button, input, label, video, audio, form, [popover]")||getSelection()?.toString()||R(`/post/${e}`)},i=r.sharedPost&&!r.isQuote&&!r.text,s=i?C(r.sharedPost.id)??r.sharedPost:r;return a`
    <article class="post ${o?"is-open":""}" tabindex="0" data-anchor=${e} aria-labelledby="a-${e}"
      aria-posinset=${n?.at} aria-setsize=${n?-1:void 0} onClick=${c}>
      ${i&&a`<p class="reason"><${p} name="repeat-2" size="16" />
        <span>${T("post.shared_by",{name:a`<a href=${F(r.author)}><${E} user=${r.author} /></a>`})}</span></p>`}
      ${!i&&t.length>0&&a`<${We} reasons=${t} />`}
      <${Te} post=${s} labelId="a-${e}" isOpen=${o} menu=${a`<${ue} post=${s} share=${i?r:void 0} />`} />
      <${pe} post=${s} />
    </article>`}function Te({post:e,labelId:t,isOpen:o,menu:n}){return a`
    <header class="post-head">
      <a href=${F(e.author)} tabindex="-1" aria-hidden="true"><${S} user=${e.author} /></a>
      <div class="post-who" id=${t}>
        <a class="cut" href=${F(e.author)}><${E} user=${e.author} /></a>
        <span class="soft small-text post-when">
          <bdi class="cut">@${e.author.username}</bdi><span aria-hidden="true">·</span>
          <a href="/post/${e.id}"><${O} at=${e.createdAt} /></a>
          ${e.editedAt&&a`<span aria-hidden="true">·</span><span>${l("post.edited")}</span>`}
          <span title=${l(`audience.${e.audience}`)}><${p} name=${He[e.audience]} size="14" />
            <span class="hidden">${l(`audience.${e.audience}`)}</span></span>
        </span>
      </div>
      ${n}
    </header>
    <div class="post-body">
      <${_e} text=${e.text} isOpen=${o} />
      <${Ve} post=${e} />
      ${e.media?.length>0&&a`<${re} media=${e.media} />`}
      ${e.poll&&a`<${be} post=${e} />`}
      ${e.isQuote&&a`<${Ke} post=${e.sharedPost} />`}
    </div>`}function _e({text:e,isOpen:t}){let o=k(null),[n,r]=$(!1),[c,i]=$(t);if(v(()=>{o.current&&!c&&r(o.current.scrollHeight>o.current.clientHeight+2)},[e,c]),!e)return null;let s=t&&e.length<120?"large":"";return a`
    <p ref=${o} dir="auto" class="post-text pre ${c?"":"clamp"} ${s}"><${se} text=${e} /></p>
    ${n&&!c&&a`<button type="button" class="link more-text" onClick=${()=>i(!0)}>${l("post.more")}</button>`}`}function Ve({post:e}){let t=[e.mood&&a`<${p} name="smile" size="16" /><bdi>${e.mood}</bdi>`,e.location&&a`<${p} name="map-pin" size="16" /><bdi>${e.location}</bdi>`,e.link&&a`<${ne} href=${e.link} />`,e.expiresAt&&a`<${p} name="clock" size="16" /><span>${l("post.expires")} <${O} at=${e.expiresAt} /></span>`].filter(Boolean);return t.length>0&&a`<ul class="facts soft small-text">${t.map((o,n)=>a`<li key=${n}>${o}</li>`)}</ul>`}function Ke({post:e}){return e?a`
    <a class="quoted" href="/post/${e.id}">
      <span class="quoted-head"><${S} user=${e.author} size="24" /><${E} user=${e.author} />
        <span class="soft small-text cut"><bdi>@${e.author.username}</bdi> · <${O} at=${e.createdAt} /></span></span>
      ${e.text&&a`<span class="clamp small pre" dir="auto">${e.text}</span>`}
      ${e.media?.length>0&&a`<span class="soft small-text"><${p} name="image" size="16" /> ${l("post.files",{n:e.media.length})}</span>`}
    </a>`:a`<p class="quoted soft">${l("post.not_seen")}</p>`}var ye={tag:"hash",commented:"message-circle",shared:"repeat-2",popular:"chart-no-axes-column",circle_member:"circle-dot"};function We({reasons:e}){let t=e.find(n=>n.kind in ye),o=t?.kind;return!t||e.some(n=>n.kind==="own"||n.kind==="follows")?null:a`
    <p class="reason"><${p} name=${ye[o]} size="16" /><span>${T(`reason.${o}`,{name:t.user&&a`<${E} user=${t.user} />`,tag:t.tag&&a`<${H}>#${t.tag}</${H}>`})}</span></p>`}var De="2000px",we=new WeakMap,ke=new IntersectionObserver(e=>e.forEach(t=>we.get(t.target)?.(t.isIntersecting)),{rootMargin:De});function xe({id:e,heights:t,render:o}){let n=k(null),[r,c]=$(!t.has(e));return v(()=>{let i=n.current;return we.set(i,s=>{!s&&i.contains(document.activeElement)||(!s&&i.firstElementChild&&t.set(e,i.getBoundingClientRect().height),c(s))}),ke.observe(i),()=>ke.unobserve(i)},[]),a`<div ref=${n} data-anchor=${e} style=${r?void 0:{height:`${t.get(e)??0}px`}}>
    ${r&&o()}</div>`}var Ne=10,je={home:["getHomeFeed",{order:"chronological"}],ranked:["getHomeFeed",{order:"ranked"}],friends:["getFriendsFeed",{}],explore:["getExploreFeed",{}]};function Se(e){let t=e.startsWith("circle-")?e.slice(7):void 0,[o,n]=t?["listCirclePosts",{}]:je[e],r=u=>({id:ie(u.post),reasons:u.reasons}),c=(u,h)=>q(o,{path:t&&{circleId:t},query:{...n,cursor:u,limit:h}}),i=me(u=>c(u),{read:r}),s=P([]);return{kind:e,list:i,waiting:s,async look(){if(e!=="home"||i.state.value!=="idle"||!i.isStarted)return;let u=await c(void 0,Ne).catch(()=>{}),h=i.items.value[0]?.id??"0";s.value=(u?.items??[]).map(g=>g.post.id).filter(g=>Qe(g,h)&&!i.items.value.some(b=>b.id===g))},async showWaiting(){let u=await c(void 0),h=new Set(i.items.value.map(b=>b.id)),g=u.items.map(r);s.value=[],g.every(b=>!h.has(b.id))&&u.nextCursor?await i.again():i.items.value=[...g.filter(b=>!h.has(b.id)),...i.items.value]},gone:u=>{i.remove(u),s.value=s.value.filter(h=>h!==u)},posted:u=>{e==="home"&&i.isStarted&&i.put({id:u,reasons:[{kind:"own"}]})}}}var Qe=(e,t)=>e.length>t.length||e.length===t.length&&e>t;function Ee({feed:e,label:t=l(`feed.${e.kind}`),empty:o}){let{list:n,waiting:r}=e;y(()=>{K.add(e);let i=e.kind==="home"?[Z("feed_changed",s=>{s.removed?n.items.value=n.items.value.filter(u=>C(u.id)?.author.id!==s.authorId):s.authorId!==L.value?.id&&(s.postId&&!r.value.includes(s.postId)?r.value=[...r.value,s.postId]:s.postId||e.look())}),A.subscribe(s=>{s==="live"&&e.look()})]:[];return()=>{K.delete(e),i.forEach(s=>s())}},[e]);let c=async()=>{await e.showWaiting(),scrollTo({top:0}),Ue()};return a`
    ${r.value.length>0&&a`
      <div class="waiting-box"><button type="button" class="button primary waiting" onClick=${c}>
        <${p} name="arrow-up" size="16" /><span>${l("feed.waiting",{n:r.value.length})}</span></button></div>`}
    <${Ye} list=${n} label=${t} />
    ${$e(n)&&(o??a`<${I} icon="house" text=${l("feed.empty")} />`)}`}var Ue=()=>document.querySelector("main article")?.focus({preventScroll:!0});function Ye({list:e,label:t}){return a`
    <div role=${e.items.value.length>0?"feed":void 0} aria-label=${e.items.value.length>0?t:void 0} aria-busy=${e.state.value==="loading"?"true":"false"} class="posts">
      ${e.items.value.map((o,n)=>a`
        <${xe} key=${o.id} id=${o.id} heights=${e.heights} render=${()=>a`
          <${ve} id=${o.id} reasons=${o.reasons} place=${{at:n+1}} />`} />`)}
    </div>
    <${fe} list=${e} kind="post" />`}var Ie=["home","ranked","friends"];function W({query:e}){let t=G.value.own?.circles??[],o=[...Ie.map(s=>[s,l(`feed.${s}`)]),...t.map(s=>[`circle-${s.id}`,s.name])],[n,r]=o.find(([s])=>s===e.get("feed"))??o[0],c=!Ie.includes(n),i=Pe(`feed.${n}`,()=>Se(n));return a`
    <${Ce} title=${l("nav.home")} />
    <nav class="tabs" aria-label=${l("feed.kinds")}>
      ${o.map(([s,u])=>a`<a key=${s} href=${s==="home"?"/":`/?feed=${s}`}
        aria-current=${s===n?"page":void 0}><bdi>${u}</bdi></a>`)}
    </nav>
    ${n==="home"&&a`<${he} />`}
    <button type="button" class="compose-line" onClick=${()=>de()}>
      <${S} user=${L.value} /><span class="soft">${l("compose.prompt")}</span></button>
    <${ge} />
    <${Ee} key=${f.value.key+n} feed=${i} label=${r} empty=${a`
      <${I} icon="users" text=${l(n==="friends"?"feed.empty_friends":c?"feed.empty_circle":"feed.empty")}>
        <${V} variant="primary" href=${c?"/settings/circles":"/explore"}>
          ${l(c?"circles.manage":"feed.explore_action")}</${V}>
      </${I}>`} />`}var D=[{path:"/",page:W,tab:"home"},{path:"/explore",load:()=>import("./search-OYF7TPVE.js"),tab:"search"},{path:"/search",load:()=>import("./search-OYF7TPVE.js"),tab:"search"},{path:"/tags/:tag",load:()=>import("./tag-AFECVW7C.js"),tab:"search"},{path:"/post/:id",load:()=>import("./page-XSZD7VVM.js")},{path:"/@:username",load:()=>import("./profile-I2GAKFDA.js"),tab:"profile"},{path:"/@:username/:list",load:()=>import("./lists-WWEAXVCT.js"),tab:"profile"},{path:"/requests",load:()=>import("./requests-25DQTZBH.js"),tab:"notifications"},{path:"/notifications",load:()=>import("./notices-UVYBGLQA.js"),tab:"notifications"},{path:"/messages",load:()=>import("./page-645TLWO6.js"),tab:"messages",wide:!0},{path:"/messages/new/@:username",load:()=>import("./page-645TLWO6.js"),tab:"messages",wide:!0},{path:"/messages/:id",load:()=>import("./page-645TLWO6.js"),tab:"messages",wide:!0},{path:"/invite/:code",load:()=>import("./invite-OYHAJE33.js"),tab:"messages"},{path:"/saved",load:()=>import("./saved-P4JXLL3B.js"),tab:"saved"},{path:"/scheduled",load:()=>import("./scheduled-GRPB2Z36.js"),tab:"scheduled"},{path:"/settings",load:()=>import("./settings-QH3APUWP.js"),tab:"settings"},{path:"/settings/:page",load:()=>import("./settings-QH3APUWP.js"),tab:"settings"},{path:"/admin",load:()=>import("./admin-ZGEQ3WNH.js"),tab:"admin",wide:!0},{path:"/admin/:page",load:()=>import("./admin-ZGEQ3WNH.js"),tab:"admin",wide:!0},{path:"/admin/people/:username",load:()=>import("./admin-ZGEQ3WNH.js"),tab:"admin",wide:!0},{path:"/login",load:()=>import("./login-QVPBVJD2.js"),isOpen:!0},{path:"/signup",load:()=>import("./signup-UEIQGMG6.js"),isOpen:!0},{path:"/reset",load:()=>import("./reset-55E7T4VT.js"),isOpen:!0},{path:"/nowhere",load:()=>import("./nowhere-7TCOSRJB.js"),isOpen:!0}];var w=new Map,Ge=50,Je=D.map(e=>({route:e,match:new RegExp(`^${e.path.replace(/:(\w+)/g,"(?<$1>[^/]+)")}/?$`)})),f=P(N(history.state?.key??j()));history.scrollRestoration="manual";history.replaceState({key:f.value.key},"");addEventListener("popstate",e=>{Le(),f.value=N(e.state?.key??j())});function R(e,{replace:t=!1}={}){Le();let o=j();history[t?"replaceState":"pushState"]({key:o},"",e),f.value=N(o)}function ze(e){w.size>1?history.back():R(e,{replace:!0})}function Jt(){document.addEventListener("click",e=>{if(e.defaultPrevented||e.button||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.("a[href]");if(!(t instanceof HTMLAnchorElement)||t.target||t.hasAttribute("download")||t.origin!==location.origin||!Ae(t.pathname))return;e.preventDefault();let o=t.pathname+t.search;o===location.pathname+location.search?scrollTo({top:0}):R(o)})}function Pe(e,t){let{kept:o}=f.value;return o.has(e)||o.set(e,t()),o.get(e)}function Xt({fallback:e}){let t=f.value,[o,n]=$(()=>new Map),r=t.route.page??o.get(t.route);return y(()=>{if(r)return;let c=!0;return t.route.load().then(i=>c&&n(s=>new Map(s).set(t.route,i.default)),()=>c&&Xe()),()=>{c=!1}},[t.route,r]),v(()=>{r&&et(t)},[t,r]),r?a`<${r} key=${t.key} params=${t.params} query=${t.query} />`:e}function Xe(){sessionStorage.getItem("hubbub.reloaded")!==location.href&&(sessionStorage.setItem("hubbub.reloaded",location.href),location.reload())}function Ae(e){for(let{route:t,match:o}of Je){let n=o.exec(e);if(n)return{route:t,params:n.groups??{}}}}function N(e){let t=location.pathname,o=w.get(e);if(o?.path===t+location.search)return o;let{route:n,params:r}=Ae(t)??{route:D.at(-1),params:{}},c=Object.fromEntries(Object.entries(r).map(([s,u])=>[s,Ze(u)])),i={key:e,path:t+location.search,params:c,query:new URLSearchParams(location.search),route:n,kept:new Map};return w.set(e,i),w.size>Ge&&w.delete(w.keys().next().value),i}function Ze(e){try{return decodeURIComponent(e)}catch{return e}}function j(){return crypto.getRandomValues(new Uint32Array(2)).join("")}function Le(){for(let e of document.querySelectorAll("[data-anchor]")){let{top:t,bottom:o}=e.getBoundingClientRect();if(o>0){f.value.place={anchor:e.dataset.anchor,top:t},scrollY===0&&(f.value.place={top:0});return}}f.value.place={top:scrollY}}function et({place:e}){let t=e?.anchor&&document.querySelector(`[data-anchor="${CSS.escape(e.anchor)}"]`);t?scrollBy({top:t.getBoundingClientRect().top-e.top}):scrollTo({top:e?.top??0})}function Ce({title:e,shownTitle:t,backTo:o,children:n}){let r=k(null),c=X.value;return y(()=>{r.current.focus({preventScroll:!0})},[f.value.key]),y(()=>{document.title=`${c>0?`(${ee(c)}) `:""}${e} \xB7 Hubbub`},[e,c]),a`
    <header class="page-head">
      ${o&&a`<${te} icon="arrow-left" label=${l("act.back")} onClick=${()=>ze(o)} />`}
      <h1 ref=${r} tabindex="-1" class="cut"><bdi>${t??e}</bdi></h1>
      ${n}
    </header>`}export{Ce as a,He as b,ve as c,Ke as d,Se as e,Ee as f,Ye as g,f as h,R as i,Jt as j,Pe as k,Xt as l};
