import{D as R}from"./chunk-T7KI37GX.js";import{e as x,o as $,q as E,u as O}from"./chunk-SPDXNJRK.js";import{A as a,B as k,J as r,N as v,O as b,Q as l,S as g,W as _,Y as I,aa as d,ba as m,c as p,ca as P,d as h,da as f,fa as A,g as c,m as o,n as w,p as y,s as u,wa as z}from"./chunk-L3PRYRRD.js";var q={audience:F,folder:N,reactions:j,history:D,why:H,send:C};function Z(){let n=$.value;if(!n)return null;let s=q[n.what];return o`
    <${f} title=${a({audience:"post.audience",folder:"saved.to_folder",reactions:"post.who_reacted",history:"post.history",why:"post.why",send:"post.send"}[n.what])} class="small" onClose=${()=>{$.value=null}}>
      <${s} post=${n.post} /></${f}>`}function S(n,s){let[t,e]=p(null),[i,T]=p(null);return h(()=>{u(n,s).then(e,T)},[]),{answer:t,shown:i?o`<${I} error=${i} />`:t?null:o`<${_} rows="2" />`}}function N({post:n}){let s=[{id:void 0,name:a("saved.no_folder")},...y.value.own?.folders??[]],t=async i=>{$.value=null,await z(n,i.id?{folderId:i.id}:{})&&A(a("saved.is_in",{name:i.name}))},e=n.viewer.saved?.folderId??void 0;return o`<ul class="plain-rows picker-list">${s.map(i=>o`
    <li key=${i.id??""}><button type="button" class="row row-link" onClick=${()=>t(i)}
      aria-pressed=${e===i.id?"true":"false"}>
      <${r} name="bookmark" size="18" /><bdi class="row-text">${i.name}</bdi>
      ${e===i.id&&o`<${r} name="check" size="18" />`}</button></li>`)}</ul>`}function C({post:n}){return o`
    <${O} post=${n} />
    <${R} send=${s=>w.messages.send({conversationId:s.id,sharedPostId:n.id})} />`}function F({post:n}){let{answer:s,shown:t}=S("getPostAudience",{path:{postId:n.id}});return t??o`
    <p>${s.everyone?a("audience.everyone_sees"):a("audience.count_sees",{n:s.count??0})}</p>
    ${s.sample.length>0&&o`<ul class="plain-rows">
      ${s.sample.map(e=>o`<${l} key=${e.id} user=${e} />`)}</ul>`}
    ${s.leftOut.map(e=>o`
      <section key=${e.reason}><h3>${a(`left_out.${e.reason}`,{n:e.count})}</h3>
        <ul class="plain-rows">${e.sample.map(i=>o`<${l} key=${i.id} user=${i} />`)}</ul>
          </section>`)}`}function j({post:n}){let s=c(()=>d(t=>u("listPostReactions",{path:{postId:n.id},query:{cursor:t}}),{idOf:t=>t.user.id}),[]);return o`
    <ul class="plain-rows">${s.items.value.map(({user:t,kind:e})=>o`
      <${l} key=${t.id} user=${t}><span role="img" aria-label=${a(`react.${e}`)} class="emoji">
        ${E[e]}</span></${l}>`)}</ul>
    <${m} list=${s} />
    ${P(s)&&o`<p class="soft">${a("post.no_reactions")}</p>`}`}function D({post:n}){let s=c(()=>d(t=>u("listPostRevisions",{path:{postId:n.id},query:{cursor:t}}),{idOf:t=>t.at}),[]);return o`
    <ul class="revisions">${s.items.value.map(({text:t,at:e})=>o`
      <li key=${e}><p class="soft small-text"><${g} at=${e} /></p><p class="pre" dir="auto"><${x}
        text=${t??""} /></p></li>`)}</ul>
    <${m} list=${s} />`}function H({post:n}){let{answer:s,shown:t}=S("explainFeed",{query:{postId:n.id}});return t||o`
    <ul class="reasons">
      ${s.reasons.map((e,i)=>o`<li key=${i}><${r} name="check" size="18" /><span>
        ${k(`reason.${e.kind}`,{name:e.user&&o`<${b} user=${e.user} />`,tag:e.tag&&`#${e.tag}`})}</span></li>`)}
      ${s.whyNot.map(e=>o`<li key=${e}><${r} name="x" size="18" /><span>${a(`why_not.${e}`)}
        </span></li>`)}
      ${s.reasons.length+s.whyNot.length===0&&o`<li><${v} user=${n.author} size="24" /><span>
        ${a("why_not.not_followed")}</span></li>`}
    </ul>`}export{Z as AboutPost};
