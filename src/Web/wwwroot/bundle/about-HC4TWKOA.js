import{a as A,i as $,l as P}from"./chunk-GTTIVD3Z.js";import{$ as m,A as a,B as y,I as r,M as k,N as v,P as l,R as g,V as _,X as b,ba as x,c,d as w,g as p,m as o,p as f,pa as I,sa as d,t as u,ta as h,ua as z}from"./chunk-ZSA46KT4.js";var R={audience:N,folder:q,reactions:T,history:C,why:F};function L(){let n=$.value;if(!n)return null;let s=R[n.what];return o`
    <${m} title=${a({audience:"post.audience",folder:"saved.to_folder",reactions:"post.who_reacted",history:"post.history",why:"post.why"}[n.what])} class="small" onClose=${()=>{$.value=null}}>
      <${s} post=${n.post} /></${m}>`}function E(n,s){let[t,e]=c(null),[i,O]=c(null);return w(()=>{u(n,s).then(e,O)},[]),{answer:t,shown:i?o`<${b} error=${i} />`:t?null:o`<${_} rows="2" />`}}function q({post:n}){let s=[{id:void 0,name:a("saved.no_folder")},...f.value.own?.folders??[]],t=async i=>{$.value=null,await I(n,i.id?{folderId:i.id}:{})&&x(a("saved.is_in",{name:i.name}))},e=n.viewer.saved?.folderId??void 0;return o`<ul class="plain-rows picker-list">${s.map(i=>o`
    <li key=${i.id??""}><button type="button" class="row row-link" onClick=${()=>t(i)}
      aria-pressed=${e===i.id?"true":"false"}>
      <${r} name="bookmark" size="18" /><bdi class="row-text">${i.name}</bdi>
      ${e===i.id&&o`<${r} name="check" size="18" />`}</button></li>`)}</ul>`}function N({post:n}){let{answer:s,shown:t}=E("getPostAudience",{path:{postId:n.id}});return t??o`
    <p>${s.everyone?a("audience.everyone_sees"):a("audience.count_sees",{n:s.count??0})}</p>
    ${s.sample.length>0&&o`<ul class="plain-rows">${s.sample.map(e=>o`<${l} key=${e.id} user=${e} />`)}</ul>`}
    ${s.leftOut.map(e=>o`
      <section key=${e.reason}><h3>${a(`left_out.${e.reason}`,{n:e.count})}</h3>
        <ul class="plain-rows">${e.sample.map(i=>o`<${l} key=${i.id} user=${i} />`)}</ul></section>`)}`}function T({post:n}){let s=p(()=>d(t=>u("listPostReactions",{path:{postId:n.id},query:{cursor:t}}),{idOf:t=>t.user.id}),[]);return o`
    <ul class="plain-rows">${s.items.value.map(({user:t,kind:e})=>o`
      <${l} key=${t.id} user=${t}><span role="img" aria-label=${a(`react.${e}`)} class="emoji">${P[e]}</span></${l}>`)}</ul>
    <${h} list=${s} />
    ${z(s)&&o`<p class="soft">${a("post.no_reactions")}</p>`}`}function C({post:n}){let s=p(()=>d(t=>u("listPostRevisions",{path:{postId:n.id},query:{cursor:t}}),{idOf:t=>t.at}),[]);return o`
    <ul class="revisions">${s.items.value.map(({text:t,at:e})=>o`
      <li key=${e}><p class="soft small-text"><${g} at=${e} /></p><p class="pre" dir="auto"><${A} text=${t??""} /></p></li>`)}</ul>
    <${h} list=${s} />`}function F({post:n}){let{answer:s,shown:t}=E("explainFeed",{query:{postId:n.id}});return t||o`
    <ul class="reasons">
      ${s.reasons.map((e,i)=>o`<li key=${i}><${r} name="check" size="18" /><span>${y(`reason.${e.kind}`,{name:e.user&&o`<${v} user=${e.user} />`,tag:e.tag&&`#${e.tag}`})}</span></li>`)}
      ${s.whyNot.map(e=>o`<li key=${e}><${r} name="x" size="18" /><span>${a(`why_not.${e}`)}</span></li>`)}
      ${s.reasons.length+s.whyNot.length===0&&o`<li><${k} user=${n.author} size="24" /><span>${a("why_not.not_followed")}</span></li>`}
    </ul>`}export{L as AboutPost};
