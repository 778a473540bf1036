(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,mkfn,stglobal,getiter,PyTuple,unpack,truth}=R,K0=K[0],K1=K[1],g_f=G.cell("f");
K0.mk=(function(){return (function p__module_(h){let q,r,t0;X0:{t0=mkfn(K1);stglobal(g_f,t0,false);r=null;}
return r;})});
K1.mk=(function(){return function p_f(h,v_xs){let q,r,t0,t1,t2,t3,v_i,v_x;X0:{
if(enter()===S)return abn(K1,0,null,null,h,v_xs,v_i,v_x);
t0=getiter(v_xs);if(t0===S)return abn(K1,1,null,null,h,v_xs,v_i,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;B1:{B3:{L2:for(;;){
if(pulse()===S)return abn(K1,2,null,null,h,v_xs,v_i,v_x,t0);
t1=t0.nx();if(t1===S)return abn(K1,3,null,null,h,v_xs,v_i,v_x,t0);if(t1===END){break B3;}
t2=(t1 instanceof PyTuple&&t1.items.length===2?t1:unpack(t1,2));if(t2===S)return abn(K1,4,null,null,h,v_xs,v_i,v_x,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);t1=t2.items[1];typeof t1==="object"&&t1!==null&&t1.rc++;t3=t2.items[0];typeof t3==="object"&&t3!==null&&t3.rc++;typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);q=v_i;v_i=t3;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=v_x;v_x=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
if(typeof v_x==="boolean")t1=v_x;else{t1=truth(v_x);if(t1===S)return abn(K1,5,null,null,h,v_xs,v_i,v_x,t0);}if(t1){continue L2;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);break B1;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=1;break X0;}r=null;}
typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_i==="object"&&v_i!==null&&--v_i.rc===0&&drop(v_i,r);if(h!==0){h&1&&typeof v_xs==="object"&&v_xs!==null&&--v_xs.rc===0&&drop(v_xs,r);}Z.d--;return r;}});
return K0.mk();})

(function(R,K,G,k){"use strict";
const {S,END,UNSET,Z,enter,pulse,force,abn,abh,unw,unwh,leave,die,drop,rel,relr,fin,hold,reld,cell,mkgen,asyncend,getiter,PyTuple,unpack,truth}=R,K0=K[0],K1=K[1];
return (
function p_f(fr,rv){let q,r,h,v_xs,v_i,v_x,t0,t1,t2,t3,F=fr.F,pc=fr.pc,v=fr.v;++Z.d;switch(pc){
case 0:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];q=rv;break;
case 1:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];t0=rv;break;
case 2:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];t0=v[4];q=rv;break;
case 3:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];t0=v[4];t1=rv;break;
case 4:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];t0=v[4];t1=v[5];t2=rv;break;
case 5:h=v[0];v_xs=v[1];v_i=v[2];v_x=v[3];t0=v[4];t1=rv;break;
}
M:for(;;)switch(pc){case -1:
q=null;case 0:if(q===S)return abn(K1,0,F,fr,h,v_xs,v_i,v_x);
t0=getiter(v_xs);case 1:if(t0===S)return abn(K1,1,F,fr,h,v_xs,v_i,v_x);typeof t0==="object"&&t0!==null&&t0.rc++;
case 6:L2:for(;;){
q=pulse();if(q===S)return abn(K1,2,F,fr,h,v_xs,v_i,v_x,t0);
t1=t0.nx();if(t1===S)return abn(K1,3,F,fr,h,v_xs,v_i,v_x,t0);if(t1===END){{pc=7;continue M;}}
t2=(t1 instanceof PyTuple&&t1.items.length===2?t1:unpack(t1,2));if(t2===S)return abn(K1,4,F,fr,h,v_xs,v_i,v_x,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);t1=t2.items[1];typeof t1==="object"&&t1!==null&&t1.rc++;t3=t2.items[0];typeof t3==="object"&&t3!==null&&t3.rc++;typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);q=v_i;v_i=t3;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=v_x;v_x=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
if(typeof v_x==="boolean")t1=v_x;else{t1=truth(v_x);if(t1===S)return abn(K1,5,F,fr,h,v_xs,v_i,v_x,t0);}if(t1){continue L2;}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);{pc=8;continue M;}}
q=pulse();case 2:if(q===S)return abn(K1,2,F,fr,h,v_xs,v_i,v_x,t0);
t1=t0.nx();case 3:if(t1===S)return abn(K1,3,F,fr,h,v_xs,v_i,v_x,t0);if(t1===END){{pc=7;continue M;}}
t2=(t1 instanceof PyTuple&&t1.items.length===2?t1:unpack(t1,2));case 4:if(t2===S)return abn(K1,4,F,fr,h,v_xs,v_i,v_x,t0,t1);typeof t1==="object"&&t1!==null&&t1.rc===0&&drop(t1,t2);t1=t2.items[1];typeof t1==="object"&&t1!==null&&t1.rc++;t3=t2.items[0];typeof t3==="object"&&t3!==null&&t3.rc++;typeof t2==="object"&&t2!==null&&t2.rc===0&&die(t2);q=v_i;v_i=t3;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);q=v_x;v_x=t1;typeof q==="object"&&q!==null&&--q.rc===0&&die(q);
t1=(typeof v_x==="boolean"?v_x:truth(v_x));case 5:if(t1===S)return abn(K1,5,F,fr,h,v_xs,v_i,v_x,t0);if(t1){{pc=6;continue M;}}typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);{pc=8;continue M;}pc=6;continue M;
case 7:typeof t0==="object"&&t0!==null&&--t0.rc===0&&die(t0);r=1;{pc=9;continue M;}
case 8:r=null;
case 9:
if(F!==null){leave(F,K1,[h,v_xs,v_i,v_x],r);Z.d--;return r;}typeof v_x==="object"&&v_x!==null&&--v_x.rc===0&&drop(v_x,r);typeof v_i==="object"&&v_i!==null&&--v_i.rc===0&&drop(v_i,r);if(h!==0){h&1&&typeof v_xs==="object"&&v_xs!==null&&--v_xs.rc===0&&drop(v_xs,r);}Z.d--;return r;}}
);})
