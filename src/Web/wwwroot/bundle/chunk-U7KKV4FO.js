import{a as V}from"./chunk-Z6D7GVO4.js";import{e as W,r as U}from"./chunk-SPDXNJRK.js";import{A as d,J as G,K as x,N as E,O as N,P as M,S as j,Z as q,aa as F,ba as H,c as p,d as R,ea as J,g as _,ia as L,j as z,la as S,m,ma as Q,r as B,s as y,t as O,v as P,ya as C}from"./chunk-L3PRYRRD.js";var $=new Map,b=new Map;function T(e){let n=$.get(e.id);return n?n.value={...e,viewer:e.viewer??n.value.viewer}:$.set(e.id,z({...e,viewer:e.viewer??{}})),e.id}O("reaction_changed",({commentId:e,reaction:n})=>{let t=$.get(e);t&&(t.value={...t.value,viewer:{...t.value.viewer,reaction:n}})});var k={change(e,n){let t=$.get(e);t&&(t.value={...t.value,...n})},added(e,n,t){for(let o of e){let s=!$.has(o.id);T(o);let r=o.parentId?b.get(o.parentId):n;if(!r||r.items.value.some(c=>c.id===o.id))continue;if(!o.parentId&&t==="newest"?r.put({id:o.id}):(r.isAtEnd||C(o.author))&&(r.items.value=[...r.items.value,{id:o.id}]),o.parentId&&s){let c=$.get(o.parentId);c&&(c.value={...c.value,replies:Math.max(c.value.replies,r.items.value.length)})}}},removed(e,n){let t=$.get(e)?.value;if(t){if(t.replies>0){k.change(e,{author:void 0,text:void 0,deletedAt:new Date().toISOString()});return}(t.parentId?b.get(t.parentId):n)?.remove(e),t.parentId&&k.change(t.parentId,{replies:Math.max(0,($.get(t.parentId)?.value.replies??1)-1)})}}};function Z({id:e,post:n,onGone:t,depth:o=0}){let s=$.get(e)?.value,[r,i]=p(!1),[c,u]=p(!1),[f,I]=p(b.get(e));if(!s)return null;let h=()=>{let l=F(g=>y("listReplies",{path:{postId:n.id,commentId:e},query:{sort:"oldest",cursor:g}}),{read:g=>({id:T(g)})});return b.set(e,l),I(l),l},v=n.viewer?.canComment!==!1&&!s.deletedAt;return m`
    <li class="comment" data-anchor=${e}>
      ${s.deletedAt?m`<p class="soft tombstone">${d("comments.deleted")}</p>`:m`
        <article class="comment-box" tabindex="0" aria-labelledby="c-${e}">
          <a href=${M(s.author)} tabindex="-1" aria-hidden="true"><${E} user=${s.author}
            size="32" /></a>
          <div class="comment-main">
            <p class="comment-head"><span id="c-${e}"><a href=${M(s.author)}><${N}
              user=${s.author} /></a></span>
              <span class="soft small-text"><${j} at=${s.createdAt} />
                ${s.editedAt&&` \xB7 ${d("post.edited")}`}</span></p>
            ${c?m`<${X} postId=${n.id} edited=${s}
                onSent=${l=>{T(l),u(!1)}} onCancel=${()=>u(!1)} />`:m`<p class="pre" dir="auto"><${W} text=${s.text} /></p>`}
            <div class="comment-actions">
              <${U} isSmall mine=${s.viewer?.reaction} reactions=${s.reactions}
                onPick=${l=>te(n.id,s,l)} />
              ${v&&m`<button type="button" class="act small-text"
                onClick=${()=>i(!r)} aria-expanded=${r}>${d("comments.answer")}
                  </button>`}
              <${ee} post=${n} comment=${s} onEdit=${()=>u(!0)} onGone=${t} />
            </div>
          </div>
        </article>`}
      ${r&&m`<div class="replies"><${X} postId=${n.id} parentId=${e} isFocused
        onCancel=${()=>i(!1)}
        onSent=${l=>{i(!1),b.has(e)||h(),k.added([l],void 0,"oldest")}} /></div>`}
      ${s.replies>0&&!f&&m`<button type="button" class="link more-replies" onClick=${h}>
        <${G} name="reply" size="16" /> ${d("comments.replies",{n:s.replies})}</button>`}
      ${f&&m`
        <ul class="replies ${o>2?"flat":""}">${f.items.value.map(l=>m`
          <${Z} key=${l.id} id=${l.id} post=${n} depth=${o+1} onGone=${()=>k.removed(l.id)} />`)}
          <${H} list=${f} /></ul>`}
    </li>`}function ee({post:e,comment:n,onEdit:t,onGone:o}){let s=C(n.author);if(!s&&!C(e.author))return null;let r=async()=>{await J(d("comments.delete_title"),d("comments.delete_text"),d("act.delete"))&&await Q(()=>y("deleteComment",{path:{postId:e.id,commentId:n.id}}))&&o()};return m`<${L} label=${d("act.more")} items=${[s&&{icon:"pencil",text:d("act.edit"),onClick:t},{icon:"trash-2",text:d("act.delete"),danger:!0,onClick:r}]} />`}async function te(e,n,t){let o={postId:e,commentId:n.id},s={reaction:n.viewer?.reaction,reactions:n.reactions},r={...s.reactions};s.reaction&&r[s.reaction]--,t&&r[t]++;let i=f=>k.change(n.id,{viewer:{reaction:f.reaction},reactions:f.reactions}),c={show:()=>i({reaction:t,reactions:r}),takeBack:()=>i(s)},u=await(t?S("reactToComment",{path:o,body:{kind:t}},c):S("withdrawCommentReaction",{path:o},c));u&&i(u)}function X({postId:e,parentId:n,edited:t,isFocused:o,onSent:s,onCancel:r}){let i=_(()=>t?void 0:V(`comment:${n??e}`),[]),[c,u]=p(t?.text??i.content.get().text??"");R(()=>i?.content.subscribe(a=>u(a.text??"")),[]);let f=a=>{i?i.set(a?{text:a}:{text:a,key:void 0}):u(a)},[I,h]=p(!1),[v,l]=p(null),g=async()=>{let a=i.content.get().key??P();i.set({key:a}),await i.flush();let w=await y("addComment",{path:{postId:e},body:{text:c,parentId:n},key:a}),A=i.content.get().text??"",K=A.startsWith(c)?A.slice(c.length):A;return K?i.set({text:K,key:void 0}):i.clear(),w},D=async a=>{if(a?.preventDefault(),!(!c.trim()||I)){h(!0),l(null);try{s(await(t?y("editComment",{path:{postId:e,commentId:t.id},body:{text:c}}):g()))}catch(w){w.status&&w.status<500&&i?.set({key:void 0}),l(w)}finally{h(!1)}}},Y=a=>{a.key==="Enter"&&(a.ctrlKey||a.metaKey)&&!a.isComposing&&a.keyCode!==229&&D(a),a.key==="Escape"&&r&&(a.stopPropagation(),r())};return m`
    <form class="comment-form" onSubmit=${D}>
      ${!t&&m`<${E} user=${B.value} size="32" />`}
      <div class="grow">
        <textarea rows="1" dir=${c?"auto":void 0} value=${c} maxlength="2000"
          placeholder=${d("comments.prompt")} aria-label=${d(n?"comments.your_answer":"comments.yours")}
          autofocus=${o} onInput=${a=>{f(a.target.value),a.target.style.height="auto",a.target.style.height=`${a.target.scrollHeight}px`}}
          onKeyDown=${Y} ref=${a=>{a&&o&&!a.dataset.seen&&(a.dataset.seen="1",a.focus())}}></textarea>
        ${v&&m`<p class="field-error" role="alert">${v.fields?Object.values(v.fields).flat()[0]:q(v)}</p>`}
      </div>
      ${r&&m`<${x} onClick=${r}>${d("act.cancel")}</${x}>`}
      <${x} type="submit" variant="primary" busy=${I} disabled=${!c.trim()}>
        ${d(t?"act.save":"comments.send")}</${x}>
    </form>`}export{T as a,k as b,Z as c,X as d};
